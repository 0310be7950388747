import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { decodeText, loadPageLexicon, readPage } from "#ingestion";

const PAGES = join(import.meta.dirname, "pages");
const lexicon = loadPageLexicon("data/language");

/** A new case is a new folder: a page as it was saved, and the article that a reader sees on it. */
describe("the article is read out of the page", () => {
  test.each(readdirSync(PAGES))("%s", (name) => {
    const html = decodeText(readFileSync(join(PAGES, name, "page.html")));
    const expected: unknown = parse(readFileSync(join(PAGES, name, "expected.yaml"), "utf8"));
    const article = readPage(html, lexicon, `https://site.example/${name}`);
    const written = article && {
      ...article,
      paragraphs: article.paragraphs.map(({ kind, text }) => ({ [kind]: text })),
    };
    expect(written ?? null).toEqual(expected);
  });
});

function page(body: string, head = ""): string {
  return `<html lang="en"><head><title>Fire closes the harbour museum</title>${head}</head><body><main>
    <article><h1>Fire closes the harbour museum</h1>${body}</article></main></body></html>`;
}

const STORY = `<p>A fire closed the harbour museum on Monday, its director said, but nobody was hurt and no ship was
  lost in the flames.</p><p>It will open again in May, said the director, Ruth Olsen, who saw the smoke from her window.</p>`;

test.each([
  ["<html> and <body>", `<title>Quay</title><h1>Fire closes the quay</h1>${STORY}`],
  ["<body>", `<html lang="en"><head><title>Quay</title></head><h1>Fire closes the quay</h1>${STORY}</html>`],
  [
    "<head> and <body>",
    `<!doctype html><html lang=en><title>Quay</title><h1>Fire closes the quay</h1>${STORY}`,
  ],
])("a page may leave out %s", (_what, html) => {
  expect(readPage(html, lexicon)).toMatchObject({ title: "Fire closes the quay", paragraphs: [{}, {}] });
});

describe("words of the article are kept though they look like the page's", () => {
  test.each([
    [
      "a sentence on cookies",
      "<p>The bakery sold 400 cookies to the crowd before the police closed the quay.</p>",
    ],
    [
      "a sentence that starts like an offer",
      "<p>Get our ships out first, Olsen had told the fire brigade, and the paintings later; they did.</p>",
    ],
    ["a sentence with a link in it", '<p>The museum <a href="/x">burned once before</a>, in 1911.</p>'],
    [
      "a paragraph in a part with a telling class",
      '<div class="article-comments-enabled"><p>The roof fell in at noon.</p></div>',
    ],
    [
      "a long sentence on a newsletter",
      `<p>Sign up sheets for ${"volunteers and ".repeat(20)}helpers hung at the door.</p>`,
    ],
  ])("%s", (_what, paragraph) => {
    const text = paragraph.replace(/<[^>]*>/g, "");
    const article = readPage(page(STORY + paragraph), lexicon);
    expect(article?.paragraphs.map((one) => one.text)).toContain(text);
  });
});

describe("lines of the page are left out", () => {
  test.each([
    "Share this article",
    "ADVERTISEMENT",
    "Read more: Ten museums that burned",
    "Sign up for our weekly newsletter.",
    "Follow us on Twitter",
    "This website uses cookies.",
    "3 min read",
    "Last updated: 4 May 2024",
    "© 2024 The Quay. All rights reserved.",
  ])("%s", (line) => {
    const article = readPage(
      page(`${STORY}<p>${line}</p><p>The cause is not known, the brigade said.</p>`),
      lexicon,
    );
    expect(article?.paragraphs).toHaveLength(3);
  });
});

describe("what a page says of itself is checked", () => {
  test.each([
    ["2024-05-14T18:20:05.123+0200", "2024-05-14T18:20:05+02:00"],
    ["2024-05-14 18:20", "2024-05-14"],
    ["Tue, 14 May 2024 16:20:05 GMT", "2024-05-14T16:20:05Z"],
    ["May 14, 2024", "2024-05-14"],
    ["2024-13-45", undefined],
    ["3 hours ago", undefined],
    ["14/05/2024", undefined],
  ])("the date %s is taken as %s", (written, read) => {
    const article = readPage(page(STORY, `<meta name="date" content="${written}">`), lexicon);
    expect(article?.publishedAt).toBe(read);
  });

  test("a template's language falls to the words", () => {
    const german =
      "<p>Der Brand hat das Museum am Hafen zerstört, sagte die Leiterin, und es wird nicht vor dem Mai wieder öffnen.</p><p>Die Ursache ist nicht bekannt, das sagte auch die Feuerwehr auf dem Platz vor der Halle.</p>";
    expect(readPage(page(german), lexicon)?.language).toBe("de");
  });

  test("a canonical address that is the front page is not the article's", () => {
    const head = '<link rel="canonical" href="https://quay.example/">';
    expect(readPage(page(STORY, head), lexicon, "https://quay.example/fire#top")?.url).toBe(
      "https://quay.example/fire",
    );
  });

  test("JSON-LD that is no JSON is passed over", () => {
    const head = '<script type="application/ld+json">{"@type": "NewsArticle", headline: }</script>';
    expect(readPage(page(STORY, head), lexicon)?.title).toBe("Fire closes the harbour museum");
  });
});

test.each([
  "",
  " ",
  "<",
  "<html>",
  "<p>Hello",
  "just words",
  "\0\0\0",
  "<!DOCTYPE html><html><body></body></html>",
])("%j holds no article", (html) => {
  expect(readPage(html, lexicon)).toBeUndefined();
});
