import { whenDue } from "./due.ts";
import { grantWishes, withGranted } from "./granted-wish.ts";
import { followerOf } from "./hearer.ts";
import type { Owed } from "./ledger.ts";
import { isNothing, type News, newsSince } from "./news.ts";
import { latestOf, type RevisionToTell } from "./revision.ts";
import { settingsOf } from "./settings.ts";
import type { AnswerSurely } from "./wish.ts";
import type { Follower } from "./worth-telling.ts";

/** What is to be done with what is owed. */
export type NextStep =
  | { readonly kind: "send"; readonly news: News; readonly silent: boolean }
  /** Milliseconds since 1970. */
  | { readonly kind: "later"; readonly at: number }
  | { readonly kind: "pause" }
  /** What changed is none of this reader's concern, or has changed back. */
  | { readonly kind: "nothing" };

/** A revision that can't be read any more may be by the next Askstory. */
const UNREADABLE_AGAIN_MS = 3_600_000;

export interface StepParts {
  /** Of a chat that has chosen none. */
  readonly timeZone: string;
  readonly now: number;
  readonly answer: AnswerSurely;
}

/** @param revisions of the story, from the one that the chat was told last; none where that can't be read */
export function nextStep(
  owed: Owed,
  revisions: readonly RevisionToTell[],
  { timeZone, now, answer }: StepParts,
): NextStep {
  const { follow, wishes, choices, since, sent } = owed;
  if (follow?.isPaused) return { kind: "pause" };
  if (revisions.length === 0) return { kind: "later", at: now + UNREADABLE_AGAIN_MS };
  const embargo = embargoOf(latestOf(revisions));
  if (embargo > now) return { kind: "later", at: embargo };
  const settings = settingsOf(choices, timeZone);
  const news = withGranted(
    newsFor(revisions, followerOf(owed, settings)),
    grantWishes(wishes, latestOf(revisions).story, answer),
  );
  if (isNothing(news)) return { kind: "nothing" };
  const due = whenDue({ urgent: news.isUrgent, since, sent }, settings, now);
  return due.kind === "later" ? due : { kind: "send", news, silent: due.silent };
}

/** Until then readers don't see the story. */
function embargoOf({ story: { publishedAt } }: RevisionToTell): number {
  return publishedAt === undefined ? -Infinity : Date.parse(publishedAt);
}

/** Most followers of a story are told the same: what is read once is compared once. */
const compared = new WeakMap<readonly RevisionToTell[], Map<string, News>>();

function newsFor(revisions: readonly RevisionToTell[], follower: Follower): News {
  const known = compared.get(revisions) ?? new Map<string, News>();
  compared.set(revisions, known);
  const key = JSON.stringify([follower.what, [...follower.told], follower.perhaps]);
  const news = known.get(key) ?? newsSince(revisions, follower);
  known.set(key, news);
  return news;
}
