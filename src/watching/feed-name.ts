import type { WatchedFeed } from "./feed-store.ts";

/** A feed in a log: without its query, which may hold a key. */
export function feedName({ address }: Pick<WatchedFeed, "address">): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}
