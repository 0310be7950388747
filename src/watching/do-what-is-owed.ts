import { AskstoryError, type ErrorCode } from "#errors";
import type { AddedStory } from "#ingestion";
import type { Log } from "#log";
import type { StoryId } from "#story";
import type { FeedStore, WatchedFeed, WatchedItem } from "./feed-store.ts";
import { feedName } from "./feed-name.ts";

/** Where drafted stories lie, for editors. */
export interface Desk {
  /**
   * Makes a story of an article, or mends the one that it belongs to.
   *
   * @param story the one that it belongs to, where that is known
   * @throws AskstoryError where the article can't be had or makes none
   */
  add(link: string, story?: StoryId): Promise<AddedStory>;
  /** Whether the story is there still. */
  has(story: StoryId): boolean;
}

export interface OwedParts {
  readonly store: FeedStore;
  readonly desk: Desk;
  readonly log: Log;
}

/** A page that can't be had may be had later; so often its turn comes, once a look. */
const TRIES_MAX = 5;
const MAY_PASS = new Set<ErrorCode>(["page-unreachable", "page-slow", "page-refused", "story-unwritable"]);

/**
 * Drafts or mends a story for each item that is owed one, and remembers it item by item: what a killed process has
 * done already is found unchanged by the next one.
 */
export async function doWhatIsOwed(
  feed: WatchedFeed,
  { store, desk, log }: OwedParts,
  stop: AbortSignal,
): Promise<void> {
  const owed = (await store.items(feed.address)).filter(({ work }) => work === "owed");
  for (const item of owed) {
    const done = await tryItem(item, { feed: feedName(feed), desk, log, stop });
    if (stop.aborted) return;
    await store.keep(feed, [done]);
  }
}

interface ItemParts extends Pick<OwedParts, "desk" | "log"> {
  readonly feed: string;
  readonly stop: AbortSignal;
}

async function tryItem(item: WatchedItem, { feed, desk, log, stop }: ItemParts): Promise<WatchedItem> {
  const { link, story } = item;
  if (story !== undefined && !desk.has(story)) {
    log.info({ feed, story }, "left alone: an editor has taken its story away");
    return { ...item, work: "noted" };
  }
  try {
    const added = await desk.add(link, story);
    const { outcome, story: made, merge } = added;
    const facts = merge
      ? { changed: merge.changed.length, added: merge.added.length, withdrawn: merge.withdrawn.length }
      : { facts: made.facts.length };
    log.info({ feed, story: made.id, status: made.status, ...facts }, outcome);
    if (added.overwritesEditor)
      log.warn({ story: made.id }, "what was written by hand is in article.before.md");
    return { ...item, work: "noted", tries: 0, story: made.id };
  } catch (error) {
    if (stop.aborted) return item;
    const tries = item.tries + 1;
    const code = error instanceof AskstoryError ? error.code : "internal";
    const comesBack = MAY_PASS.has(code) && tries < TRIES_MAX;
    log.warn(
      { feed, code, fault: String(error) },
      comesBack ? "no story yet: it is tried again" : "no story",
    );
    return { ...item, work: comesBack ? "owed" : "noted", tries };
  }
}
