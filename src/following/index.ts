/**
 * WHO HEARS OF WHAT: what a follower of a story is told (news), when (due), and what becomes of each message (delivery).
 * Pure: the clock is passed in.
 *
 * ```ts
 * import { afterTry, claim, owe } from "#following";
 *
 * const now = Date.now();
 * const claimed = claim(owe(now), now);
 * afterTry(claimed, { kind: "sent" }, now).state; // "sent"
 * const cut = afterTry(claimed, { kind: "failed", reason: "doubtful" }, now);
 * cut.state; // "doubtful": it may have arrived, and is sent once more
 * cut.doubts; // 1
 * ```
 *
 * @module
 */
export {
  afterLostClaim,
  afterTry,
  claim,
  type Delivery,
  DELIVERY_STATES,
  type DeliveryState,
  owe,
  pause,
  putOff,
  resume,
  TROUBLES_THAT_PAUSE,
  troublesAfter,
  type TryFailure,
  type TryOutcome,
  WAITING_STATES,
} from "./delivery.ts";
export { type Due, type OwedMessage, whenDue } from "./due.ts";
export { type Level, LEVELS, type NewsChoices, type NewsSettings, settingsOf } from "./settings.ts";
export type { Follow, Follows } from "./follow.ts";
export type { Ledger, Owed, Told } from "./ledger.ts";
export type { Announcement, Announcements, NewAnnouncement } from "./announcement.ts";
export { levelsThatHear } from "./reach.ts";
export type { GrantedWish } from "./granted-wish.ts";
export {
  type AnswerSurely,
  type KeptWish,
  type SureAnswer,
  type Wish,
  type Wishes,
  type WishId,
  wishIdOf,
  WISHES_MAX,
} from "./wish.ts";
export { factsIn, isNothing, type News, newsSince } from "./news.ts";
export type { NewsItem } from "./news-item.ts";
export type { RevisionToTell } from "./revision.ts";
export type { Follower } from "./worth-telling.ts";
export { type Archive, type ArchivedRevision, createRevisionReader, type ReadRevisions } from "./archive.ts";
export { broadcast, type BroadcastParts } from "./broadcast.ts";
export { nextDaily } from "./next-daily.ts";
export type { OwedSummary, PostedSummary, Summaries, WantedSummary } from "./summaries.ts";
export { keepSummaries, type ShowOutcome, type ShowSummary } from "./keep-summaries.ts";
