import { createHash } from "node:crypto";
import { type AnyFeed, parseFeed } from "feedsmith";

/** One entry of a feed, as it stands there now. */
export interface FeedItem {
  /** The feed's own name for it; without one, its link. */
  readonly id: string;
  /** Where its article is; whole, without a fragment. */
  readonly link: string;
  /** What stays the same where a publisher renames and moves all that it has: hash of headline and date; absent without. */
  readonly likeness?: string;
  /** What changes with every change that the feed tells of: hash of all that it says of the item. */
  readonly state: string;
  /** Milliseconds since 1970; absent: undated. */
  readonly at?: number;
}

/** What the four kinds of feed call differently. */
interface Entry {
  readonly id?: string;
  readonly links: readonly (string | undefined)[];
  readonly title?: string;
  readonly published?: string;
  readonly changed?: string;
  readonly texts: readonly (string | undefined)[];
}

/**
 * The items of an RSS, Atom, RDF or JSON feed that have an article of their own, newest first, each once; undated ones
 * in the feed's order. Undefined where the text is no feed.
 *
 * @param address that links are relative to
 */
export function readFeed(text: string, address: string): FeedItem[] | undefined {
  const entries = readEntries(text);
  if (entries === undefined) return undefined;
  const items = entries.flatMap((entry) => itemOf(entry, address) ?? []);
  return eachOnce(items).toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
}

function readEntries(text: string): Entry[] | undefined {
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text);
  } catch {
    // The library has several errors, and all of them say this.
    return undefined;
  }
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.guid?.value,
        links: [item.link, item.guid?.isPermaLink === false ? undefined : item.guid?.value],
        title: item.title,
        published: item.pubDate ?? item.dc?.dates?.[0],
        changed: item.atom?.updated ?? item.dcterms?.modified?.[0],
        texts: [item.description, item.content?.encoded],
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.rdf?.about,
        links: [item.link, item.rdf?.about],
        title: item.title,
        published: item.dc?.dates?.[0],
        changed: item.dcterms?.modified?.[0],
        texts: [item.description, item.content?.encoded],
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map((entry) => ({
        id: entry.id,
        links: (entry.links ?? [])
          .filter(({ rel = "alternate" }) => rel === "alternate")
          .map(({ href }) => href),
        title: entry.title?.value,
        published: entry.published,
        changed: entry.updated,
        texts: [entry.summary?.value, entry.content?.value],
      }));
    case "json":
      return (parsed.feed.items ?? []).map((item) => ({
        id: item.id,
        links: [item.url, item.external_url],
        title: item.title,
        published: item.date_published,
        changed: item.date_modified,
        texts: [item.summary, item.content_text, item.content_html],
      }));
  }
}

function itemOf(
  { id, links, title, published, changed, texts }: Entry,
  address: string,
): FeedItem | undefined {
  const link = links.map((one) => wholeLink(one, address)).find((one) => one !== undefined);
  if (link === undefined) return undefined;
  const at = Date.parse(changed ?? published ?? "");
  const date = published ?? changed;
  return {
    id: id ?? link,
    link,
    ...(title !== undefined && date !== undefined && { likeness: hashOf([title, date]) }),
    state: hashOf([title, published, changed, ...texts]),
    ...(Number.isFinite(at) && { at }),
  };
}

/** Some feeds give every item the same id: then only its link tells which it is. */
function eachOnce(items: readonly FeedItem[]): FeedItem[] {
  const links = Map.groupBy(items, ({ id }) => id);
  const named = items.map((item) => {
    const isShared = links.get(item.id)?.some(({ link }) => link !== item.link);
    return isShared ? { ...item, id: item.link } : item;
  });
  return [...new Map(named.toReversed().map((item) => [item.id, item])).values()].toReversed();
}

function wholeLink(link: string | undefined, address: string): string | undefined {
  const url = link === undefined ? null : URL.parse(link.trim(), address);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return undefined;
  url.hash = "";
  return url.href;
}

function hashOf(parts: readonly (string | undefined)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
