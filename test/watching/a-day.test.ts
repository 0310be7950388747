import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { addArticle, loadPageLexicon, openPageReader } from "#ingestion";
import { openStorage } from "#storage";
import { watchFeeds } from "#watching";
import { language } from "../english.ts";
import { publicOrServed } from "../ingestion/web-server.ts";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { runSql } from "../storage/every-row.ts";
import { type FeedServer, type Published, serveFeed } from "./feed-server.ts";
import { HastyClock } from "./hasty-clock.ts";

const lexicon = loadPageLexicon();
const reader = openPageReader(lexicon);
afterAll(() => reader.close());

const FERRY: Published = {
  id: "ferry",
  path: "/news/ferry",
  title: "Ferry runs aground off Skarholm",
  at: "2026-03-02T07:50:00Z",
  text: "A ferry with 214 people aboard ran aground on Tuesday off Skarholm, and all of them were brought ashore unhurt in eleven boats, the coast guard said at noon.",
};
const old = (number: number): Published => ({
  id: `old-${number}`,
  path: `/news/old-${number}`,
  title: `Harbour report number ${number} is out`,
  at: `2026-02-${10 + number}T09:00:00Z`,
  text: `In all, ${number} ships called at the harbour of Skarholm last week, fewer than in the same week of the year before, said the harbour master, who expects more of them in spring.`,
});

describe.each(DATABASES)("a feed that is watched, kept in $name", ({ name, isMissing, open }) => {
  let database: TestDatabase;
  let folder: string;
  let site: FeedServer;
  let clock: HastyClock;
  let lines: string[];
  let remedies: string[];

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    database = await open();
    folder = mkdtempSync(join(tmpdir(), "askstory-watch-"));
    site = await serveFeed();
    clock = new HastyClock("2026-03-02T08:00:00Z");
    lines = [];
    remedies = [];
  });
  afterEach(async () => {
    if (isMissing) return;
    await site[Symbol.asyncDispose]();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const withoutRoot = (text: string) =>
    text.replaceAll(site.root, "").replaceAll(new URL(site.root).host, "");

  /** Watches from now until this hour, as a process of its own. */
  async function watchUntil(hour: string): Promise<void> {
    const now = () => new Date(clock.now());
    const stop = new AbortController();
    clock.at(hour, () => stop.abort());
    await using storage = await openStorage(database.url, { now, log: { warn: () => {} } });
    const access = { input: Readable.from([]), allows: publicOrServed };
    const adding = { storiesDir: folder, language, lexicon, reader, access, newsroom: "Harbour news" };
    const write = (fields: object, message: string) => {
      const told = Object.entries(fields).filter(([field]) => !["feed", "fault", "remedy"].includes(field));
      const details = told.map(([field, value]) => ` ${field}=${withoutRoot(String(value))}`);
      lines.push(`${clock.hour} ${message}${details.join("")}`);
      if ("remedy" in fields) remedies.push(withoutRoot(String(fields.remedy)));
    };
    await watchFeeds(
      [`${site.root}/feed`],
      {
        store: storage.feeds,
        desk: {
          add: (link, story) => addArticle(link, adding, { id: story }),
          has: (story) => existsSync(join(folder, story)),
        },
        everyMs: 15 * 60_000,
        rules: { allows: publicOrServed },
        clock,
        log: { debug: write, info: write, warn: write, error: write },
      },
      stop.signal,
    );
  }

  const stories = () => readdirSync(folder).toSorted();
  const articleOf = (story: string) => readFileSync(join(folder, story, "article.md"), "utf8");
  const change = (id: string, changes: Partial<Published>) => {
    site.items = site.items.map((item) => (item.id === id ? { ...item, ...changes } : item));
  };

  test("a day: an item changes three times, the feed is down twice, repeats an id, and moves", async () => {
    site.items = [old(5), old(4), old(3), old(2), old(1)];
    clock.at("08:20", () => site.items.unshift(FERRY));
    clock.at("09:05", () => change("ferry", { text: FERRY.text.replace("214", "216") }));
    clock.at("09:20", () => change("ferry", { title: "Ferry refloated off Skarholm" }));
    // Down: 503 that asks for an hour of quiet.
    clock.at("10:10", () => {
      site.trouble = (_request, response) => {
        response.writeHead(503, { "retry-after": "3600" }).end();
        return true;
      };
    });
    clock.at("10:30", () => (site.trouble = undefined));
    await watchUntil("12:00");

    // A new process goes on where the old one was; the third change; the same id twice.
    clock.at("12:05", () => change("ferry", { text: FERRY.text.replace("214", "218") }));
    clock.at("12:20", () => site.items.push({ ...FERRY, text: "The same again." }));
    // Down: connections that are cut.
    clock.at("13:10", () => {
      site.trouble = (request) => {
        request.socket.destroy();
        return true;
      };
    });
    clock.at("14:40", () => (site.trouble = undefined));
    // It is renamed and moves, then the whole feed does.
    clock.at("15:40", () => change("ferry", { id: "ferry-2026" }));
    clock.at("16:10", () => change("ferry-2026", { path: "/archive/ferry" }));
    clock.at("17:10", () => (site.feedPath = "/feeds/all"));
    clock.at("18:10", () => {
      site.trouble = (_request, response) => {
        response.writeHead(410).end();
        return true;
      };
    });
    await watchUntil("20:00");

    const ferry = "story=ferry-runs-aground-off-skarholm status=draft";
    expect(lines).toEqual([
      "08:00 a new feed",
      "08:00 old items are noted, the newest drafted passedOver=2",
      "08:00 added story=harbour-report-number-3-is-out status=draft facts=1",
      "08:00 added story=harbour-report-number-4-is-out status=draft facts=1",
      "08:00 added story=harbour-report-number-5-is-out status=draft facts=1",
      `08:30 added ${ferry} facts=3`,
      `09:15 mended ${ferry} changed=2 added=0 withdrawn=0`,
      `09:30 mended ${ferry} changed=0 added=0 withdrawn=0`,
      "10:15 the feed is refused, trying again status=503 until=2026-03-02T11:15:00.000Z",
      "11:15 the feed can be read again failures=1",
      `12:15 mended ${ferry} changed=2 added=0 withdrawn=0`,
      "13:15 the feed can't be read, trying again code=page-unreachable until=2026-03-02T13:30:00.000Z",
      "13:30 the feed can't be read, trying again code=page-unreachable until=2026-03-02T14:00:00.000Z",
      "14:00 the feed can't be read, trying again code=page-unreachable until=2026-03-02T15:00:00.000Z",
      "15:00 the feed can be read again failures=3",
      `16:15 mended ${ferry} changed=0 added=0 withdrawn=0`,
      "17:15 the feed has moved for good to=/feeds/all",
      "18:15 the feed has ended (410): take it out of WATCH_FEEDS",
      "18:15 every feed has ended: nothing is left to watch",
    ]);
    expect(stories()).toEqual([
      "ferry-runs-aground-off-skarholm",
      "harbour-report-number-3-is-out",
      "harbour-report-number-4-is-out",
      "harbour-report-number-5-is-out",
    ]);
    const article = articleOf("ferry-runs-aground-off-skarholm");
    expect(article).toContain("title: Ferry refloated off Skarholm");
    expect(article).toContain("A ferry with 218 people aboard");
    expect(article).toContain(`url: ${site.root}/archive/ferry`);
    const afterTheMove = site.asked.slice(site.asked.indexOf("/feed 301"));
    expect(afterTheMove).toEqual([
      "/feed 301",
      "/feeds/all 304",
      ...Array(3).fill("/feeds/all 304"),
      "/feeds/all 410",
    ]);
    await watchUntil("21:00");
    expect(site.asked.at(-1)).toBe("/feeds/all 410");
  });

  test("a page that is away is tried at the next looks, and told of once the story is there", async () => {
    site.items = [FERRY];
    site.trouble = (request, response) => {
      if (request.url === "/feed") return false;
      response.writeHead(502).end();
      return true;
    };
    clock.at("08:20", () => (site.trouble = undefined));
    await watchUntil("09:00");
    expect(lines).toEqual([
      "08:00 a new feed",
      "08:00 no story yet: it is tried again code=page-refused",
      "08:15 no story yet: it is tried again code=page-refused",
      "08:30 added story=ferry-runs-aground-off-skarholm status=draft facts=3",
    ]);
  });

  test("a page that holds no article is asked for once", async () => {
    site.items = [{ ...FERRY, text: "Watch the video." }];
    await watchUntil("09:00");
    expect(lines).toEqual(["08:00 a new feed", "08:00 no story code=article-missing"]);
    expect(site.asked.filter((asked) => asked.startsWith(FERRY.path))).toHaveLength(1);
  });

  test("a draft that an editor has taken away stays away, however its item changes", async () => {
    site.items = [FERRY];
    clock.at("08:20", () => rmSync(join(folder, "ferry-runs-aground-off-skarholm"), { recursive: true }));
    clock.at("08:25", () => change("ferry", { text: FERRY.text.replace("214", "216") }));
    await watchUntil("09:00");
    expect(stories()).toEqual([]);
    expect(lines.at(-1)).toBe(
      "08:30 left alone: an editor has taken its story away story=ferry-runs-aground-off-skarholm",
    );
  });

  test("coming back after days drafts the newest few of what was missed", async () => {
    site.items = [old(1)];
    await watchUntil("08:10");
    await clock.sleep(3 * 24 * 3_600_000);
    site.items = [old(9), old(8), old(7), old(6), old(1)];
    await watchUntil("09:00");
    expect(stories().map((story) => story.slice(0, "harbour-report-number-1".length))).toEqual(
      [1, 7, 8, 9].map((number) => `harbour-report-number-${number}`),
    );
    expect(lines).toContain("08:10 old items are noted, the newest drafted passedOver=1");
  });

  test("a page in a feed's place is told of, with the feed that it names", async () => {
    site.trouble = (_request, response) => {
      const page =
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head></html>';
      response.writeHead(200, { "content-type": "text/html" }).end(page);
      return true;
    };
    await watchUntil("08:10");
    expect(lines).toEqual([
      "08:00 the feed can't be read, trying again code=feed-invalid until=2026-03-02T08:15:00.000Z",
    ]);
    expect(remedies).toEqual([
      "Put /rss.xml into WATCH_FEEDS in its place: the page says that its feed is there.",
    ]);
  });

  test("a process that is killed after it drafted and before it remembered drafts nothing twice", async () => {
    site.items = [FERRY];
    await watchUntil("08:10");
    await runSql(database.url, "update feed_items set work = 'owed', story = null");
    await watchUntil("08:40");
    expect(stories()).toEqual(["ferry-runs-aground-off-skarholm"]);
    expect(lines.at(-1)).toBe("08:15 unchanged story=ferry-runs-aground-off-skarholm status=draft facts=3");
  });

  test("of two processes one looks at a feed that is due, and once it has ended none", async () => {
    const options = { now: () => new Date(clock.now()), log: { warn: () => {} } };
    await using one = await openStorage(database.url, options);
    await using other = await openStorage(database.url, options);
    const claim = () =>
      Promise.all([one, other].map(({ feeds }) => feeds.claim("https://news.example/feed", clock.now() + 1)));
    const claimed = (await claim()).filter((feed) => feed !== undefined);
    expect(claimed).toEqual([expect.objectContaining({ address: "https://news.example/feed", failures: 0 })]);
    for (const feed of claimed) await one.feeds.keep({ ...feed, dueAt: undefined });
    await clock.sleep(1000);
    expect(await claim()).toEqual([undefined, undefined]);
    await one.feeds.forgetEnded(["https://news.example/another"]);
    expect((await claim()).filter((feed) => feed !== undefined)).toHaveLength(1);
  });
});
