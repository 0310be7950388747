import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { addArticle, isPublicAddress, loadPageLexicon, openPageReader } from "#ingestion";
import type { FeedStore, WatchingParts } from "#watching";
import { lookAtFeeds, watchFeeds } from "#watching";
import type { Surroundings } from "./surroundings.ts";

const MINUTE_MS = 60_000;

export interface Watching {
  /** Default: never. */
  readonly stop?: AbortSignal;
  /** Looks once at what is due, and ends. */
  readonly once?: boolean;
}

/** Watches the feeds of WATCH_FEEDS, and writes what they bring into STORIES_DIR. Gives how many could not be read. */
export async function watchConfiguredFeeds(
  store: FeedStore,
  surroundings: Surroundings,
  { stop = new AbortController().signal, once = false }: Watching,
): Promise<number> {
  const { watch } = surroundings.config();
  const reader = openPageReader(loadPageLexicon());
  const endReader = () => void reader.close();
  stop.addEventListener("abort", endReader, { once: true });
  const parts = partsOf(store, surroundings, { reader, stop });
  try {
    if (once) return await lookAtFeeds(watch.feeds, parts, stop);
    await watchFeeds(watch.feeds, parts, stop);
    return 0;
  } finally {
    stop.removeEventListener("abort", endReader);
    await reader.close();
  }
}

interface Reading {
  readonly reader: ReturnType<typeof openPageReader>;
  readonly stop: AbortSignal;
}

function partsOf(store: FeedStore, surroundings: Surroundings, { reader, stop }: Reading): WatchingParts {
  const { storiesDir, newsroom, watch } = surroundings.config();
  const adding = {
    storiesDir,
    language: surroundings.language(),
    lexicon: loadPageLexicon(),
    reader,
    access: { input: surroundings.input, allows: isPublicAddress, stop },
    newsroom: newsroom.name,
  };
  return {
    store,
    desk: {
      add: (link, story) => addArticle(link, adding, { id: story }),
      has: (story) => existsSync(join(storiesDir, story, "article.md")),
    },
    everyMs: watch.minutes * MINUTE_MS,
    rules: { allows: isPublicAddress },
    clock: { now: () => surroundings.now().getTime(), sleep },
    log: surroundings.log(),
  };
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
