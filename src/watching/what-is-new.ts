import type { WatchedItem } from "./feed-store.ts";
import type { FeedItem } from "./read-feed.ts";

/**
 * Of a feed that was never read before, or not for long, so many items are drafted, the newest: the others are old news
 * that nobody waits for.
 */
export const NEWEST_DRAFTED = 3;
/** Shorter is an outage: what came meanwhile is news still. */
const LONG_AWAY_MS = 48 * 3_600_000;

/** What a look brought: what is remembered of the items from now on. */
export interface WhatIsNew {
  /** New or changed ones, oldest first. */
  readonly items: readonly WatchedItem[];
  /** How many of them are noted only. */
  readonly passedOver: number;
}

/**
 * Tells new items from known ones: by id, else by link, else by headline and date, so that one that was renamed or has
 * moved is the same. A known one whose state changed is owed again where it has a story, or is to get one.
 *
 * @param found newest first
 * @param awayMs since the feed was read last; Infinity: never
 */
export function whatIsNew(
  found: readonly FeedItem[],
  known: readonly WatchedItem[],
  awayMs: number,
): WhatIsNew {
  const before = pairUp(found, known);
  const drafted = awayMs > LONG_AWAY_MS ? NEWEST_DRAFTED : Infinity;
  const newcomers = found.filter((item) => !before.has(item));
  const owed = new Set(newcomers.slice(0, drafted));
  let number = known.reduce((last, item) => Math.max(last, item.number), 0);
  const items = found.toReversed().flatMap((item): WatchedItem[] => {
    const { id, link, likeness, state } = item;
    const now = { id, link, likeness, state };
    const was = before.get(item);
    if (was === undefined) {
      return [{ number: ++number, ...now, work: owed.has(item) ? "owed" : "noted", tries: 0 }];
    }
    if (was.state === state && was.link === link) {
      return was.id === id && was.likeness === likeness ? [] : [{ ...was, ...now }];
    }
    return [{ ...was, ...now, work: was.story === undefined ? was.work : "owed", tries: 0 }];
  });
  return { items, passedOver: newcomers.length - owed.size };
}

/** What was known of each item; surer signs first, and no known one twice: two items of one look are two. */
function pairUp(found: readonly FeedItem[], known: readonly WatchedItem[]): Map<FeedItem, WatchedItem> {
  const pairs = new Map<FeedItem, WatchedItem>();
  const taken = new Set<WatchedItem>();
  for (const sign of ["id", "link", "likeness"] as const) {
    const bySign = new Map(known.map((item) => [item[sign], item]));
    for (const item of found) {
      const was = item[sign] === undefined ? undefined : bySign.get(item[sign]);
      if (was === undefined || pairs.has(item) || taken.has(was)) continue;
      pairs.set(item, was);
      taken.add(was);
    }
  }
  return pairs;
}
