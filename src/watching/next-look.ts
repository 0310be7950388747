import type { FeedAnswer } from "./fetch-feed.ts";
import type { WatchedFeed } from "./feed-store.ts";

/** However long a feed fails or a server wants to be left alone, it is asked once a day. */
const LONGEST_GAP_MS = 24 * 3_600_000;

export interface LookingRules {
  /** Between two looks at a feed that works. */
  readonly everyMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is remembered of a feed after a look, and so when the next one is: at the usual pace where it worked, after gaps
 * that double where it didn't, not before the server said, and never where it says that it has ended.
 *
 * @param answer absent: none came, or none that makes sense
 */
export function afterLook(
  feed: WatchedFeed,
  answer: FeedAnswer | undefined,
  { everyMs, now }: LookingRules,
): WatchedFeed {
  switch (answer?.kind) {
    case "read":
    case "unchanged": {
      const { address, etag, lastModified } = feed;
      const validators = answer.kind === "read" ? answer : { etag, lastModified };
      return {
        address,
        movedTo: answer.movedTo ?? feed.movedTo,
        etag: validators.etag,
        lastModified: validators.lastModified,
        readAt: now,
        failures: 0,
        dueAt: now + everyMs,
      };
    }
    case "gone":
      return { ...feed, dueAt: undefined };
    default: {
      const failures = feed.failures + 1;
      const gap = Math.max(everyMs * 2 ** Math.min(failures - 1, 20), answer?.retryAfterMs ?? 0);
      return { ...feed, failures, dueAt: now + Math.min(gap, LONGEST_GAP_MS) };
    }
  }
}
