import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { loadPageLexicon, openPageReader, READER_LIMITS, type PageReader } from "#ingestion";

const lexicon = loadPageLexicon("data/language");
const good = readFileSync(join(import.meta.dirname, "pages/weblog/page.html"), "utf8");

function nested(depth: number, open: string, close = ""): string {
  return `<html><body>${open.repeat(depth)}<p>Deep down there is a sentence, and it is quite long, as sentences go.</p>${close.repeat(depth)}`;
}

function sentences(count: number): string[] {
  return Array.from(
    { length: count },
    (_, at) => `Quay ${at + 1} was closed on Monday, said the harbour master.`,
  );
}

const ARTICLE = sentences(5)
  .map((text) => `<p>${text}</p>`)
  .join("");

describe("a page that could not be read in time is refused at once", () => {
  let reader: PageReader;
  beforeAll(() => {
    reader = openPageReader(lexicon);
  });
  afterAll(() => reader.close());

  test.each([
    ["2,000 nested divs", nested(2000, "<div>", "</div>")],
    ["divs that are never closed", nested(2000, "<div>")],
    ["closed by tags that close nothing", nested(2000, "<div></span>")],
    ["divs that claim to close themselves", nested(2000, "<div/>")],
    ["a million divs", nested(1_000_000, "<div>")],
    ["attributes with angle brackets", nested(2000, '<div title="</div>">')],
    ["inline elements", nested(2000, "<span>", "</span>")],
  ])("%s", async (_what, html) => {
    const start = performance.now();
    await expect(reader.read(html, "page.html")).rejects.toMatchObject({ code: "page-unreadable" });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each([
    [
      "2,000 paragraphs without end tags",
      sentences(2000)
        .map((text) => `<p>${text}`)
        .join(""),
    ],
    [
      "2,000 divs side by side",
      sentences(2000)
        .map((text) => `<div>${text}</div>`)
        .join(""),
    ],
    ["divs in a script", `<script>"${"<div>".repeat(2000)}"</script>${ARTICLE}`],
    ["divs in a comment", `<!-- ${"<div>".repeat(2000)} -->${ARTICLE}`],
  ])("but not %s", async (_what, html) => {
    await expect(reader.read(`<title>The quay is closed</title>${html}`, "page.html")).resolves.toMatchObject(
      {
        title: expect.stringContaining("The quay"),
      },
    );
  });
});

test("a page that takes too long is ended, and the next one is read", async () => {
  const reader = openPageReader(lexicon, { ...READER_LIMITS, nesting: 10_000, seconds: 3 });
  const start = performance.now();
  const slow = reader.read(nested(2000, "<div>", "</div>"), "slow.html");
  await expect(slow).rejects.toMatchObject({ code: "page-unreadable" });
  expect(performance.now() - start).toBeLessThan(6000);
  await expect(reader.read(good, "good.html")).resolves.toMatchObject({ byline: "Dana Whitcomb" });
  await reader.close();
});

test("a page that takes too much memory is ended, and the same reader goes on", async () => {
  const reader = openPageReader(lexicon, { ...READER_LIMITS, megabytes: 64 });
  const heavy = "<div><p>Heavy, heavier, heaviest.</p></div>".repeat(120_000);
  await expect(reader.read(heavy, "heavy.html")).rejects.toMatchObject({ code: "page-unreadable" });
  await expect(reader.read(good, "good.html")).resolves.toMatchObject({ byline: "Dana Whitcomb" });
  await reader.close();
});
