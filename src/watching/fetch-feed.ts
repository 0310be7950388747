import { AskstoryError } from "#errors";
import { decodeText, openLink, type FetchRules, type OpenedLink } from "#ingestion";
import type { WatchedFeed } from "./feed-store.ts";
import { readFeed, type FeedItem } from "./read-feed.ts";

/** What a feed's server answers. */
export type FeedAnswer =
  | { readonly kind: "unchanged"; readonly movedTo?: string }
  | {
      readonly kind: "read";
      readonly items: readonly FeedItem[];
      readonly movedTo?: string;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  /** It says that there will be none any more. */
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly status: number; readonly retryAfterMs?: number };

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
const NOT_MODIFIED = 304;
const GONE = 410;

/**
 * Asks for a feed, unless it is still what was read last.
 *
 * @param now milliseconds since 1970, for a Retry-After that names a date
 * @throws AskstoryError where the server can't be reached, or `feed-invalid` where no feed is
 */
export function fetchFeed(feed: WatchedFeed, rules: FetchRules, now: number): Promise<FeedAnswer> {
  const headers = {
    accept: ACCEPT,
    ...(feed.etag !== undefined && { "if-none-match": feed.etag }),
    ...(feed.lastModified !== undefined && { "if-modified-since": feed.lastModified }),
  };
  return openLink(feed.movedTo ?? feed.address, { ...rules, headers }, (opened) => readAnswer(opened, now));
}

async function readAnswer(opened: OpenedLink, now: number): Promise<FeedAnswer> {
  const { status, headers, movedTo } = opened;
  if (status === NOT_MODIFIED) return { kind: "unchanged", movedTo };
  if (status === GONE) return { kind: "gone" };
  if (status < 200 || status > 299) {
    return { kind: "refused", status, retryAfterMs: readRetryAfter(headers.get("retry-after"), now) };
  }
  const text = decodeText(await opened.readBody(), opened.charset);
  const items = readFeed(text, opened.url);
  if (items === undefined) throw feedInvalid(opened, text);
  return {
    kind: "read",
    items,
    movedTo,
    etag: headers.get("etag") ?? undefined,
    lastModified: headers.get("last-modified") ?? undefined,
  };
}

/** Seconds, or a date. */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const milliseconds = /^\d+$/.test(header.trim()) ? 1000 * Number(header) : Date.parse(header) - now;
  return milliseconds > 0 ? milliseconds : undefined;
}

function feedInvalid({ url, mediaType }: OpenedLink, text: string): AskstoryError {
  const named = namedFeed(text, url);
  return new AskstoryError(
    "feed-invalid",
    `${url} is ${mediaType === "text/html" ? "a page" : "something else"}, no RSS, Atom, RDF or JSON feed.`,
    named === undefined
      ? "Put the feed's own address into WATCH_FEEDS."
      : `Put ${named} into WATCH_FEEDS in its place: the page says that its feed is there.`,
  );
}

/** The feed that a page names, where it names one: `<link rel="alternate" type="application/rss+xml" href="…">`. */
function namedFeed(page: string, address: string): string | undefined {
  for (const [tag] of page.matchAll(/<link\s[^>]{1,1000}>/gi)) {
    if (!/\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(tag)) continue;
    const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    const url = href === undefined ? null : URL.parse(href, address);
    if (url) return url.href;
  }
  return undefined;
}
