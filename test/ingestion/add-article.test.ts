import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";

import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";

import {
  addArticle,
  loadPageLexicon,
  openPageReader,
  type AddingOptions,
  type AddingParts,
} from "#ingestion";
import { readStoryFolder } from "#story";
import { language, readStory } from "../english.ts";
import { publicOrServed, serve } from "./web-server.ts";

const PAGES = join(import.meta.dirname, "pages");
const lexicon = loadPageLexicon();
const reader = openPageReader(lexicon);
afterAll(() => reader.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "askstory-add-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function add(name: string, options: AddingOptions = {}, parts: Partial<AddingParts> = {}) {
  const access = { input: Readable.from([]), allows: publicOrServed };
  return addArticle(
    name,
    { storiesDir: join(folder, "stories"), language, lexicon, reader, access, ...parts },
    options,
  );
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function filed(path: string): string {
  return readFileSync(join(folder, "stories", path), "utf8");
}

function snapshot(): string {
  const all = readdirSync(join(folder, "stories"), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return all.map((one) => `${one.name}: ${readFileSync(join(one.parentPath, one.name), "utf8")}`).join("\n");
}

const FERRY = `Ferry runs aground off Skarholm

In all, 214 people were brought ashore on Tuesday when the ferry Aurora ran aground, said harbour master Greta Nyman.

Eleven boats took part in the rescue, which lasted about three hours until noon.
`;

describe("an article becomes a story", () => {
  test.each(
    readdirSync(PAGES).filter((name) => !["front-page", "login", "cyrillic-in-windows-1251"].includes(name)),
  )("%s, which its own parser reads without a fault", async (name) => {
    const { outcome, story } = await add(join(PAGES, name, "page.html"));
    expect(outcome).toBe("added");
    const read = readStoryFolder(join(folder, "stories", story.id), readStory);
    expect("story" in read && read.story).toEqual(story);
    expect(story.status).toBe("draft");
    expect(story.facts.length).toBeGreaterThan(2);
    expect(story.facts.every(({ origin }) => origin === "extracted")).toBe(true);
  });

  test("readable by all whom the folder is for, with nothing left beside it", async () => {
    const { story } = await add(file("ferry.txt", FERRY));
    expect(readdirSync(join(folder, "stories"))).toEqual([story.id]);
    expect(statSync(join(folder, "stories", story.id)).mode).toBe(
      statSync(folder).mode | (0o777 & ~process.umask()),
    );
  });

  test("from the standard input, under the id that was asked for, published", async () => {
    const access = { input: Readable.from([Buffer.from(FERRY)]), allows: publicOrServed };
    const { story } = await add("-", { id: "ferry", publish: true }, { access, newsroom: "The Quay" });
    expect(story).toMatchObject({ id: "ferry", status: "published", source: { name: "The Quay" } });
  });

  test("from a link, whose address after redirects it keeps", async () => {
    const page = readFileSync(join(PAGES, "tabloid/page.html"));
    await using server = await serve((request, response) => {
      if (request.url !== "/news/penguin")
        return response.writeHead(302, { location: "/news/penguin" }).end();
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end(gzipSync(page));
    });
    const { story } = await add(`${server.root}/p`);
    expect(story.source).toEqual({
      name: "Daily Splash",
      url: `${server.root}/news/penguin`,
      credit: "Kelly Stroud, showbiz reporter",
    });
  });

  test("a line that starts like a mark stays the article's", async () => {
    const { story } = await add(
      file(
        "a.txt",
        `${FERRY}\n> 90 percent of the islanders saw it, the paper said.\n\n# 1 in the charts.\n\nIt ended well for all.\n`,
      ),
    );
    expect(story.article.paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["> 90 percent of the islanders saw it, the paper said.", "# 1 in the charts."]),
    );
  });

  test("a dry run drafts and writes nothing", async () => {
    const { outcome, story } = await add(file("ferry.txt", FERRY), { dryRun: true });
    expect(outcome).toBe("added");
    expect(story.facts.length).toBeGreaterThan(2);
    expect(existsSync(join(folder, "stories"))).toBe(false);
  });
});

describe("the same article again", () => {
  test("changes nothing", async () => {
    const name = file("ferry.txt", FERRY);
    await add(name);
    const before = snapshot();
    expect(await add(name)).toMatchObject({ outcome: "unchanged" });
    expect(snapshot()).toBe(before);
  });

  test("leaves what an editor made of it", async () => {
    const name = file("ferry.txt", FERRY);
    const { story } = await add(name);
    const path = join(folder, "stories", story.id, "article.md");
    writeFileSync(path, filed(`${story.id}/article.md`).replace("title: Ferry", "title: The ferry"));
    const before = snapshot();
    expect(await add(name)).toMatchObject({
      outcome: "unchanged",
      story: { title: "The ferry runs aground off Skarholm" },
    });
    expect(snapshot()).toBe(before);
  });

  test("can be published", async () => {
    const name = file("ferry.txt", FERRY);
    await add(name);
    expect(await add(name, { publish: true })).toMatchObject({
      outcome: "mended",
      story: { status: "published" },
    });
    expect(await add(name, { publish: true })).toMatchObject({ outcome: "unchanged" });
    expect(await add(name)).toMatchObject({ outcome: "unchanged", story: { status: "published" } });
  });
});

describe("a changed article", () => {
  test("mends its story: facts keep their ids, the status stays", async () => {
    const first = await add(file("ferry.txt", FERRY), { publish: true });
    const second = await add(file("ferry.txt", FERRY.replace("214", "216")));
    expect(second).toMatchObject({ outcome: "mended", story: { id: first.story.id, status: "published" } });
    expect(second.merge).toMatchObject({
      changed: ["people-were-brought", "214-people-were-brought"],
      withdrawn: [],
      setAside: [],
    });
    expect(second.story.facts.map(({ id }) => id)).toEqual(first.story.facts.map(({ id }) => id));
    const people = second.story.facts.find(({ id }) => id === "people-were-brought");
    expect(people?.value).toEqual({ kind: "quantity", quantity: 216, unit: "people", approximate: false });
  });

  test("is found by its address though its headline changed", async () => {
    const page = readFileSync(join(PAGES, "agency-with-linked-data/page.html"), "utf8");
    const { story } = await add(file("a.html", page));
    const changed = page.replaceAll(
      "Ferry runs aground off Skarholm, all 214 aboard safe",
      "All 214 aboard Skarholm ferry safe",
    );
    expect(await add(file("b.html", changed))).toMatchObject({
      outcome: "mended",
      story: { id: story.id, title: "All 214 aboard Skarholm ferry safe" },
    });
    expect(readdirSync(join(folder, "stories"))).toHaveLength(1);
  });

  test("never overwrites an editor's facts silently", async () => {
    const { story } = await add(file("ferry.txt", FERRY));
    const facts = join(folder, "stories", story.id, "facts.yaml");
    const own = (id: string, quote: string) =>
      `  - { id: ${id}, label: ${id}, kind: event, value: { yes: true }, says: So it was., evidence: ["${quote}"] }\n`;
    writeFileSync(
      facts,
      filed(`${story.id}/facts.yaml`) +
        own("stays", "the ferry Aurora ran aground") +
        own("falls", "until noon"),
    );
    const second = await add(file("ferry.txt", FERRY.replace("until noon", "until dusk")));
    expect(second.merge?.setAside.map(({ id }) => id)).toEqual(["falls"]);
    expect(second.story.facts.map(({ id }) => id)).toContain("stays");
    expect(filed(`${story.id}/facts.before.yaml`)).toContain("until noon");
  });

  test("keeps what an editor made of article.md beside it", async () => {
    const { story } = await add(file("ferry.txt", FERRY));
    writeFileSync(
      join(folder, "stories", story.id, "article.md"),
      filed(`${story.id}/article.md`).replace("took part in", "joined"),
    );
    const second = await add(file("ferry.txt", FERRY.replace("noon", "dusk")));
    expect(second.overwritesEditor).toBe(true);
    expect(filed(`${story.id}/article.before.md`)).toContain("joined the rescue");
  });

  test("under the same headline, with another text, is another story", async () => {
    const other =
      "Ferry runs aground off Skarholm\n\nTwo years after the accident the islanders met on the pier on Monday and remembered the night, the mayor said, when nobody on the whole island slept at all.\n";
    const [first, second] = [await add(file("a.txt", FERRY)), await add(file("b.txt", other))];
    expect([first.story.id, second.story.id]).toEqual([
      "ferry-runs-aground-off-skarholm",
      "ferry-runs-aground-off-skarhol-2",
    ]);
    expect(await add(file("b.txt", other))).toMatchObject({
      outcome: "unchanged",
      story: { id: second.story.id },
    });
  });
});

describe("what makes no story ends in a clear error, and nothing is written", () => {
  test.each<[string, string, () => string]>([
    ["a front page", "article-missing", () => join(PAGES, "front-page/page.html")],
    ["a login", "article-missing", () => join(PAGES, "login/page.html")],
    ["another language", "article-language", () => join(PAGES, "cyrillic-in-windows-1251/page.html")],
    ["2,000 nested divs", "page-unreadable", () => file("deep.html", "<div>".repeat(2000))],
    ["an empty file", "article-missing", () => file("empty.txt", "")],
    ["a file that is not there", "file-unreadable", () => join(folder, "nothing.txt")],
    ["a folder", "file-unreadable", () => folder],
    ["a picture", "input-type", () => file("picture.png", "PNG")],
    [
      "a picture that says it is a text",
      "input-type",
      () => file("picture.txt", Buffer.from([0x89, 0, 0, 1])),
    ],
    ["a file of 6 MB", "page-too-large", () => file("long.txt", "long ".repeat(1_200_000))],
    [
      "an article of 600 KB",
      "story-invalid",
      () =>
        file(
          "long.txt",
          `Long\n\n${"It was a long and quiet day on the island, they said.\n\n".repeat(11_000)}`,
        ),
    ],
    ["a private address", "address-private", () => "http://10.0.0.1/"],
    ["an address of another kind", "link-invalid", () => "ftp://example.org/a.txt"],
  ])("%s: %s", async (_what, code, name) => {
    await expect(add(name())).rejects.toMatchObject({
      name: "AskstoryError",
      code,
      remedy: expect.stringMatching(/\.$/),
    });
    expect(existsSync(join(folder, "stories"))).toBe(false);
  });

  test("an id that is none", async () => {
    await expect(add(file("ferry.txt", FERRY), { id: "Not An Id" })).rejects.toMatchObject({ code: "usage" });
  });

  test("a folder that cannot be written to", async () => {
    const storiesDir = file("stories", "a file where the folder should be");
    await expect(add(file("ferry.txt", FERRY), {}, { storiesDir })).rejects.toMatchObject({
      code: "story-unwritable",
    });
  });

  test("a story whose files are broken is left as it is", async () => {
    const { story } = await add(file("ferry.txt", FERRY));
    writeFileSync(join(folder, "stories", story.id, "facts.yaml"), "facts: [");
    const before = snapshot();
    await expect(add(file("ferry.txt", FERRY.replace("noon", "dusk")))).rejects.toMatchObject({
      code: "story-invalid",
    });
    expect(snapshot()).toBe(before);
  });
});

test("stories that lie in the folder already are found and told apart", async () => {
  cpSync("data/stories", join(folder, "stories"), { recursive: true });
  const before = readdirSync(join(folder, "stories")).length;
  await add(file("ferry.txt", FERRY));
  expect(readdirSync(join(folder, "stories"))).toHaveLength(before + 1);
});
