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
  type DeliveryState,
  isWaiting,
  owe,
  pause,
  putOff,
  resume,
  TROUBLES_THAT_PAUSE,
  troublesAfter,
  type TryFailure,
  type TryOutcome,
} from "./delivery.ts";
export { type Due, type OwedMessage, whenDue } from "./due.ts";
export { defaultSettings, type Level, LEVELS, type NewsSettings } from "./settings.ts";
export { type News, newsSince } from "./news.ts";
export type { NewsItem } from "./news-item.ts";
export type { Revision } from "./revision.ts";
export type { Follower } from "./worth-telling.ts";
