import { expect, test } from "vitest";
import { readFeed } from "#watching";

const ADDRESS = "https://news.example/feeds/all";

/** The same item as each kind of feed has it. */
const KINDS: Readonly<Record<string, string>> = {
  RSS: `<rss version="2.0"><channel><title>News</title><item><guid isPermaLink="false">ferry</guid><link>/ferry#top</link>
    <title>Ferry &amp; crew</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>news</id><updated>2026-03-02T08:00:00Z</updated>
    <entry><id>ferry</id><link rel="self" href="/ferry.atom"/><link href="/ferry"/><title>Ferry &amp; crew</title>
    <updated>2026-03-02T08:00:00Z</updated></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="/"><title>News</title></channel>
    <item rdf:about="ferry"><link>/ferry</link><title>Ferry &amp; crew</title><dc:date>2026-03-02T08:00:00Z</dc:date></item></rdf:RDF>`,
  "JSON Feed": JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "News",
    items: [{ id: "ferry", url: "/ferry", title: "Ferry & crew", date_published: "2026-03-02T08:00:00Z" }],
  }),
};

test.each(Object.keys(KINDS))("%s: an item has its id, its whole link and its date", (kind) => {
  expect(readFeed(KINDS[kind] ?? "", ADDRESS)).toEqual([
    expect.objectContaining({
      id: "ferry",
      link: "https://news.example/ferry",
      at: Date.parse("2026-03-02T08:00:00Z"),
    }),
  ]);
});

test.each([
  "",
  "{}",
  "<html><body><p>Welcome.</p></body></html>",
  "<rss",
  "No feed at all",
  "<a>".repeat(100_000),
])("%.20j is no feed", (text) => {
  expect(readFeed(text, ADDRESS)).toBeUndefined();
});

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>News</title>${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
const linksOf = (feed: string) => readFeed(feed, ADDRESS)?.map(({ link }) => new URL(link).pathname);
const idsOf = (feed: string) => readFeed(feed, ADDRESS)?.map(({ id }) => id);

test("a feed without items is one all the same", () => {
  expect(readFeed(rss(), ADDRESS)).toEqual([]);
});

test("the newest comes first, whatever the feed's order; undated items keep it", () => {
  expect(
    linksOf(
      rss(
        "<link>/older</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>",
        "<link>/newer</link><pubDate>Tue, 03 Mar 2026 08:00:00 GMT</pubDate>",
      ),
    ),
  ).toEqual(["/newer", "/older"]);
  expect(linksOf(rss("<link>/first</link>", "<link>/second</link>"))).toEqual(["/first", "/second"]);
});

test("an id that stands there twice is one item; where every item has the same, the links tell them apart", () => {
  expect(idsOf(rss("<guid>a</guid><link>/a</link>", "<guid>a</guid><link>/a</link>"))).toEqual(["a"]);
  expect(idsOf(rss("<guid>x</guid><link>/a</link>", "<guid>x</guid><link>/b</link>"))).toEqual([
    "https://news.example/a",
    "https://news.example/b",
  ]);
});

test("a guid that is an address is the link where there is no other; without any, an item has no article", () => {
  expect(linksOf(rss("<guid>https://news.example/a</guid>"))).toEqual(["/a"]);
  expect(
    linksOf(
      rss("<title>A note</title><guid isPermaLink='false'>9</guid>", "<link>mailto:a@b.example</link>"),
    ),
  ).toEqual([]);
});

test("entities that multiply stay what they are", () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>`;
  expect(linksOf(`${bomb}${rss("<title>&c;</title><link>/a</link>")}`)).toEqual(["/a"]);
});
