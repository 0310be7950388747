import { comparable } from "./comparable.ts";
import { readIsoDate } from "./iso-date.ts";
import { readLinkedData, type LinkedArticle } from "./linked-data.ts";
import { oneLine, textOf, type PageElement, type PageTree } from "./page-tree.ts";

/** What a page says about its article, outside the article's own text. */
export interface PageMetadata {
  readonly title?: string;
  readonly description?: string;
  /** Names without "By". */
  readonly byline?: string;
  readonly siteName?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** BCP 47 as declared, which a template may have wrong. */
  readonly language?: string;
  /** The article's text where the page gives it to machines, for pages that show it by script only. */
  readonly body?: string;
}

const BYLINES =
  "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], [class*=byline] [class*=name], [class*=byline], [class*=Byline], [class*=author-name], [class*=author]";
/** A longer one is a note on the author. */
const BYLINE_MAX_CHARACTERS = 120;

export function readMetadata(page: PageTree, link?: string): PageMetadata {
  const linked = readLinkedData(page);
  const siteName = meta(page, "og:site_name") ?? linked.siteName ?? meta(page, "application-name");
  return {
    title: readTitle(page, linked, siteName),
    description: meta(page, "og:description") ?? linked.description ?? meta(page, "description"),
    byline: readByline(page, linked),
    siteName,
    url: readUrl(page, link),
    publishedAt: firstDate([
      linked.publishedAt,
      meta(page, "article:published_time"),
      itemprop(page, "datePublished"),
      meta(page, "date"),
      meta(page, "dc.date"),
      meta(page, "dcterms.created"),
      meta(page, "pubdate"),
      meta(page, "parsely-pub-date"),
      ...timesInArticle(page),
    ]),
    updatedAt: firstDate([
      linked.updatedAt,
      meta(page, "article:modified_time"),
      itemprop(page, "dateModified"),
    ]),
    language:
      attribute(page.documentElement, "lang") ??
      linked.language ??
      meta(page, "og:locale")?.replace("_", "-"),
    body: linked.body,
  };
}

/** The headline as the reader sees it: a heading that the page's own title confirms, else what machines are told. */
function readTitle(page: PageTree, linked: LinkedArticle, siteName: string | undefined): string | undefined {
  const told = [linked.headline, meta(page, "og:title"), textOf(page.querySelector("title"))].filter(
    (title) => title !== undefined && title !== "",
  );
  const headings = [...page.querySelectorAll("h1")]
    .map(textOf)
    .filter((text) => text !== "" && text !== siteName);
  const confirmed = headings.find((heading) =>
    told.some(
      (title) =>
        comparable(title).includes(comparable(heading)) || comparable(heading).includes(comparable(title)),
    ),
  );
  if (confirmed) return confirmed;
  if (headings.length === 1 && (headings[0]?.split(" ").length ?? 0) > 2) return headings[0];
  return (
    linked.headline ?? meta(page, "og:title") ?? withoutSite(textOf(page.querySelector("title")), siteName)
  );
}

/** "Bridge closes | The Daily" and "Bridge closes - The Daily" without the site. */
function withoutSite(title: string, siteName: string | undefined): string | undefined {
  const parts = title.split(/\s+[|»·]\s+|\s+[-–—]\s+(?=[^-–—|]{1,40}$)/);
  const kept = parts.filter((part) => comparable(part) !== comparable(siteName ?? ""));
  const longest = kept.toSorted((a, b) => b.length - a.length)[0];
  return longest === "" ? undefined : longest;
}

function readByline(page: PageTree, linked: LinkedArticle): string | undefined {
  const seen = [...page.querySelectorAll(BYLINES)].find(
    (element) => !element.closest("aside, footer, nav, [class*=related]"),
  );
  const candidates = [linked.author, meta(page, "author"), meta(page, "article:author"), textOf(seen)];
  for (const candidate of candidates) {
    const name = oneLine(candidate ?? "")
      .replace(/^(?:(?:written )?by|text|words|author):?\s+/i, "")
      .replace(/\s+[|•·–—-]\s.*$/, "");
    if (name !== "" && name.length <= BYLINE_MAX_CHARACTERS && !name.includes("://") && /\p{L}/u.test(name))
      return name;
  }
  return undefined;
}

function readUrl(page: PageTree, link: string | undefined): string | undefined {
  const told = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta(page, "og:url");
  const url = told ? URL.parse(told, link) : null;
  const address = link === undefined ? null : URL.parse(link);
  // A template that sends every page to the front page does not say where this article is.
  if (url && url.pathname !== "/" && url.protocol.startsWith("http")) return url.href;
  if (address) address.hash = "";
  return address?.href;
}

function timesInArticle(page: PageTree): (string | undefined)[] {
  const times = [...page.querySelectorAll("time[datetime]")];
  return times
    .filter((time) => !time.closest("aside, nav, footer, li"))
    .map((time) => attribute(time, "datetime"));
}

function firstDate(candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const date = candidate === undefined ? undefined : readIsoDate(candidate);
    if (date !== undefined) return date;
  }
  return undefined;
}

function itemprop(page: PageTree, name: string): string | undefined {
  const element = page.querySelector(`[itemprop=${name}]`);
  return attribute(element, "content") ?? attribute(element, "datetime");
}

function meta(page: PageTree, name: string): string | undefined {
  const element = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return attribute(element, "content");
}

function attribute(element: PageElement | null | undefined, name: string): string | undefined {
  const value = oneLine(element?.getAttribute(name) ?? "");
  return value === "" ? undefined : value;
}
