import { whenDue } from "./due.ts";
import type { Owed } from "./ledger.ts";
import { isNothing, type News, newsSince } from "./news.ts";
import { latestOf, type RevisionToTell } from "./revision.ts";
import { settingsOf } from "./settings.ts";
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

/**
 * @param revisions of the story, from the one that the follower was told last; none where that can't be read
 * @param timeZone of a chat that has chosen none
 */
export function nextStep(
  owed: Owed,
  revisions: readonly RevisionToTell[],
  { timeZone, now }: { readonly timeZone: string; readonly now: number },
): NextStep {
  const { follow, choices, perhaps, since, sent } = owed;
  if (follow.isPaused) return { kind: "pause" };
  if (revisions.length === 0) return { kind: "later", at: now + UNREADABLE_AGAIN_MS };
  const embargo = embargoOf(latestOf(revisions));
  if (embargo > now) return { kind: "later", at: embargo };
  const settings = settingsOf(choices, timeZone);
  const news = newsFor(revisions, {
    what: follow.what ?? settings.what,
    told: new Set(follow.toldFacts),
    perhaps,
  });
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
