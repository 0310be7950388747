import { AskstoryError } from "#errors";
import type { FetchRules } from "#ingestion";
import { doWhatIsOwed, type OwedParts } from "./do-what-is-owed.ts";
import { feedName } from "./feed-name.ts";
import type { WatchedFeed } from "./feed-store.ts";
import { fetchFeed, type FeedAnswer } from "./fetch-feed.ts";
import { afterLook } from "./next-look.ts";
import { whatIsNew } from "./what-is-new.ts";

export interface WatchingParts extends OwedParts {
  /** Between two looks at a feed that works. */
  readonly everyMs: number;
  readonly rules: Pick<FetchRules, "allows" | "limits">;
  readonly clock: {
    now(): number;
    /** Ends early, without an error, when the signal is aborted. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  };
}

/** What a process has claimed and not finished by then, another one begins. */
const CLAIM_MS = 10 * 60_000;
/** A store that does not answer is asked again. */
const ASK_STORE_AGAIN_MS = 60_000;

/** Looks at each feed when it is due, until `stop` or until every feed has ended. */
export async function watchFeeds(
  addresses: readonly string[],
  parts: WatchingParts,
  stop: AbortSignal,
): Promise<void> {
  const { store, clock, log } = parts;
  while (!stop.aborted) {
    let pause = ASK_STORE_AGAIN_MS;
    try {
      await lookAtFeeds(addresses, parts, stop);
      if (stop.aborted) return;
      const dueAt = await store.nextDue(addresses);
      if (dueAt === undefined) {
        log.warn({}, "every feed has ended: nothing is left to watch");
        return;
      }
      pause = Math.max(dueAt - clock.now(), 0);
    } catch (error) {
      if (stop.aborted) return;
      log.error({ error: String(error) }, "the feeds can't be watched now, trying again");
    }
    await clock.sleep(pause, stop);
  }
}

/** Looks once at each feed that is due; gives how many could not be read. */
export async function lookAtFeeds(
  addresses: readonly string[],
  parts: WatchingParts,
  stop: AbortSignal,
): Promise<number> {
  let failed = 0;
  await parts.store.forgetEnded(addresses);
  for (const address of addresses) {
    if (stop.aborted) break;
    const feed = await parts.store.claim(address, parts.clock.now() + CLAIM_MS);
    if (feed && !(await look(feed, parts, stop))) failed++;
  }
  return failed;
}

/** Whether the feed could be read. */
async function look(feed: WatchedFeed, parts: WatchingParts, stop: AbortSignal): Promise<boolean> {
  const { store, everyMs, rules, clock, log } = parts;
  const answer = await ask(feed, { ...rules, stop }, clock.now());
  if (stop.aborted) return true;
  const now = clock.now();
  const next = afterLook(feed, answer instanceof AskstoryError ? undefined : answer, { everyMs, now });
  tellOf(feed, next, { answer, log });
  if (answer instanceof AskstoryError || answer.kind !== "read") await store.keep(next);
  else {
    const known = await store.items(feed.address);
    const { items, passedOver } = whatIsNew(answer.items, known, now - (feed.readAt ?? -Infinity));
    if (passedOver > 0)
      log.info({ feed: feedName(feed), passedOver }, "old items are noted, the newest drafted");
    await store.keep(next, items);
  }
  if (next.failures === 0 && next.dueAt !== undefined) await doWhatIsOwed(next, parts, stop);
  return next.failures === 0;
}

async function ask(feed: WatchedFeed, rules: FetchRules, now: number): Promise<FeedAnswer | AskstoryError> {
  try {
    return await fetchFeed(feed, rules, now);
  } catch (error) {
    if (error instanceof AskstoryError) return error;
    throw error;
  }
}

interface Told {
  readonly answer: FeedAnswer | AskstoryError;
  readonly log: WatchingParts["log"];
}

/** What is worth a line of the log: trouble, its end, and what is remembered of it. */
function tellOf(feed: WatchedFeed, next: WatchedFeed, { answer, log }: Told): void {
  const name = feedName(feed);
  const until = next.dueAt === undefined ? undefined : new Date(next.dueAt).toISOString();
  if (answer instanceof AskstoryError) {
    const { code, message, remedy } = answer;
    log.warn({ feed: name, code, fault: message, remedy, until }, "the feed can't be read, trying again");
  } else if (answer.kind === "refused") {
    log.warn({ feed: name, status: answer.status, until }, "the feed is refused, trying again");
  } else if (answer.kind === "gone") {
    log.warn({ feed: name }, "the feed has ended (410): take it out of WATCH_FEEDS");
  } else {
    if (feed.failures > 0) log.info({ feed: name, failures: feed.failures }, "the feed can be read again");
    if (next.movedTo !== undefined && next.movedTo !== feed.movedTo) {
      log.warn({ feed: name, to: feedName({ address: next.movedTo }) }, "the feed has moved for good");
    }
    if (feed.readAt === undefined) log.info({ feed: name }, "a new feed");
  }
}
