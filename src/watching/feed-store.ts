import type { StoryId } from "#story";

/** What is remembered of a feed. */
export interface WatchedFeed {
  /** As WATCH_FEEDS names it: who it is, for good. */
  readonly address: string;
  /** Where it has moved for good. */
  readonly movedTo?: string;
  /** What the server called the document that was read last, in its own words. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** When it was read last, in milliseconds since 1970; absent: never. */
  readonly readAt?: number;
  /** How often in a row it could not be read. */
  readonly failures: number;
  /** When it is looked at next, in milliseconds since 1970; absent: never more. */
  readonly dueAt?: number;
}

/** What is remembered of an item. */
export interface WatchedItem {
  /** Ours, for good: whatever else names it may change. */
  readonly number: number;
  readonly id: string;
  readonly link: string;
  readonly likeness?: string;
  readonly state: string;
  /** `owed`: its story is to be drafted or mended; `noted`: nothing is to be done until it changes, or at all. */
  readonly work: "owed" | "noted";
  /** How often its article could not be had. */
  readonly tries: number;
  /** The story that was drafted of it. */
  readonly story?: StoryId;
}

/** Where feeds and their items are remembered. */
export interface FeedStore {
  /**
   * The feed, where it is due, for this process alone until then.
   *
   * @param until milliseconds since 1970
   */
  claim(address: string, until: number): Promise<WatchedFeed | undefined>;
  /** The items of a feed, in the order of their numbers. */
  items(address: string): Promise<WatchedItem[]>;
  /** Keeps what one look brought, at once or not at all; an item of the same number is replaced. */
  keep(feed: WatchedFeed, items?: readonly WatchedItem[]): Promise<void>;
  /** When the first of them is due, in milliseconds since 1970; undefined when all of them have ended. */
  nextDue(addresses: readonly string[]): Promise<number | undefined>;
  /** Forgets the feeds that have ended, but for these: whoever takes one out and names it again begins anew. */
  forgetEnded(except: readonly string[]): Promise<void>;
}
