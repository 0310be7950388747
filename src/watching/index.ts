/**
 * WHAT FEEDS BRING: new items become drafted stories, changed ones revisions in waiting.
 *
 * A feed is asked for when it is due (next-look) and only for what it hasn't said yet (fetch-feed), its items are told
 * from those that are known (what-is-new), and each that is owed a story gets it (do-what-is-owed).
 *
 * ```ts
 * import { readFeed } from "#watching";
 *
 * const feed = `<rss version="2.0"><channel><title>Harbour news</title>
 *   <item><title>Ferry runs aground</title><link>/ferry</link></item></channel></rss>`;
 * readFeed(feed, "https://news.example/feed")?.[0]?.link; // "https://news.example/ferry"
 * ```
 *
 * @module
 */
export type { Desk } from "./do-what-is-owed.ts";
export type { FeedStore, WatchedFeed, WatchedItem } from "./feed-store.ts";
export { readFeed } from "./read-feed.ts";
export { lookAtFeeds, watchFeeds, type WatchingParts } from "./watch-feeds.ts";
