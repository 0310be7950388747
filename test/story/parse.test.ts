import { describe, expect, test } from "vitest";
import { parseStory, uncitedSentences } from "#story";
import { language } from "../english.ts";
import { articleFile, factsFile, readFiles, readStory } from "./files.ts";

const AGROUND = "A ferry with 42 passengers ran aground off Skye. Nobody was hurt.";

test("a story has its front matter, and its article in reading order", () => {
  const story = readStory(`---
title: "Skye: ferry runs aground"
standfirst: Nobody was hurt
language: en-GB
status: draft
source: { name: The Harbour Post, url: "https://example.org/ferry", credit: Staff and agencies }
publishedAt: 2014-03-06T10:15:00+01:00
updatedAt: 2014-03-07
timeZone: Europe/London
---
A ferry ran aground.

> caption: The ferry on Tuesday.
> credit: Jo Bloggs/Agency

## The rescue

First line
and second line

\\# 1 it was
\\> and more
`);
  expect(story).toMatchObject({
    id: "ferry",
    revision: 1,
    title: "Skye: ferry runs aground",
    language: "en-GB",
    status: "draft",
    source: { name: "The Harbour Post", url: "https://example.org/ferry", credit: "Staff and agencies" },
    publishedAt: "2014-03-06T10:15:00+01:00",
    updatedAt: "2014-03-07",
    timeZone: "Europe/London",
    entities: [],
    facts: [],
  });
  expect(story.article.paragraphs).toEqual([
    { kind: "title", text: "Skye: ferry runs aground" },
    { kind: "standfirst", text: "Nobody was hurt" },
    { kind: "body", text: "A ferry ran aground." },
    { kind: "caption", text: "The ferry on Tuesday." },
    { kind: "credit", text: "Jo Bloggs/Agency" },
    { kind: "heading", text: "The rescue" },
    { kind: "body", text: "First line\nand second line" },
    { kind: "body", text: "# 1 it was\n> and more" },
  ]);
  expect(story).not.toHaveProperty("standfirst");
});

test("a fact is complete, and its evidence is the whole sentence", () => {
  const story = readStory(
    articleFile(AGROUND),
    factsFile("{ quantity: 42, unit: passengers }", "with 42 passengers"),
  );
  expect(story.facts).toEqual([
    {
      id: "ferry",
      label: "The ferry",
      kind: "event",
      about: [],
      value: { kind: "quantity", quantity: 42, unit: "passengers", approximate: false },
      says: "The ferry ran aground.",
      asked: [],
      importance: "detail",
      origin: "editor",
      evidence: [
        {
          quote: "with 42 passengers",
          sentence: "A ferry with 42 passengers ran aground off Skye.",
          paragraph: 1,
        },
      ],
    },
  ]);
});

test("a story without facts, or with an empty facts.yaml, works too", () => {
  expect(readStory(articleFile(AGROUND)).facts).toEqual([]);
  expect(readStory(articleFile(AGROUND), "# nothing yet\n").facts).toEqual([]);
});

test.each([
  ["byte order mark", (text: string) => `\uFEFF${text}`],
  ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ["line ends of old Macs", (text: string) => text.replaceAll("\n", "\r")],
  ["decomposed accents", (text: string) => text.normalize("NFD")],
])("%s: the same story, whichever of the files has it", (_name, change) => {
  const article = articleFile("Père Noël said “it’s far from finished” in São Paulo.");
  const facts = factsFile("{ text: far from finished }", "Père Noël said “it’s far from finished”");
  const plain = readStory(article, facts);
  expect(readStory(change(article), facts)).toEqual(plain);
  expect(readStory(article, change(facts))).toEqual(plain);
  expect(plain.facts[0].evidence[0].sentence).toBe("Père Noël said “it’s far from finished” in São Paulo.");
});

test.each([
  ["{ date: 2013-12-31 }", '"Dec. 31, 2013"', { kind: "date", date: "2013-12-31", precision: "day" }],
  ["{ date: 2013-12 }", '"on Dec. 31, 2013"', { kind: "date", date: "2013-12", precision: "month" }],
  ["{ date: 2013 }", '"on Dec. 31, 2013"', { kind: "date", date: "2013", precision: "year" }],
  [
    "{ date: last year, precision: relative }",
    "Last year",
    { kind: "date", date: "last year", precision: "relative" },
  ],
  ["{ text: on the rocks }", "Last year", { kind: "text", text: "on the rocks" }],
  ["{ entity: obrien }", "Last year she left", { kind: "entity", entity: "obrien" }],
  ["{ list: [obrien, Mo] }", '"Ann O’Brien and Mo left"', { kind: "list", items: ["Ann O'Brien", "Mo"] }],
  ["{ yes: false }", "Last year", { kind: "yesno", yes: false }],
  ["{ quantity: 4, unit: boats, approximate: true }", "About four boats", { kind: "quantity", quantity: 4 }],
])("value %s", (value, quote, expected) => {
  const body = "Ann O’Brien and Mo left on Dec. 31, 2013. Last year she left too. About four boats came.";
  expect(readStory(articleFile(body), factsFile(value, quote)).facts[0].value).toMatchObject(expected);
});

describe("a date is borne out by its quote, or by the article's own date", () => {
  const body =
    "It ran aground on Thursday. It was built in 1998. On Monday it may leave. It left on Dec. 31 with 1,998 passengers.";
  const codes = (date: string, quote: string, head: string) =>
    readFiles(
      articleFile(body).replace("status:", `${head}status:`),
      factsFile(`{ date: ${date} }`, quote),
    ).faults.map(({ code }) => code);
  test.each([
    ["2014-03-06", "on Thursday", ["date-missing"], []],
    ["1998", "built in 1998", [], []],
    ["1999", "built in 1998", ["date-missing"], ["date-missing"]],
    ["1998-05", "built in 1998", ["date-missing"], []],
    ["2014-03-10", "On Monday it may leave", ["date-missing"], []],
    ["2013-12-31", "on Dec. 31 with", ["date-missing"], []],
    ["2013-11-30", "on Dec. 31 with", ["date-missing"], ["date-missing"]],
    ["2013-12-31", '"Dec. 31 with 1,998 passengers"', ["date-missing"], []],
  ])("%s by %s", (date, quote, undated, dated) => {
    expect(codes(date, quote, "")).toEqual(undated);
    expect(codes(date, quote, "publishedAt: 2014-03-08\n")).toEqual(dated);
  });
});

test("a quote that a comma cuts in two is told as such", () => {
  const { faults } = readFiles(
    articleFile("It left on Dec. 31, 2013."),
    factsFile("{ yes: true }", "Dec. 31, 2013"),
  );
  expect(faults).toMatchObject([
    { code: "value-wrong", remedy: expect.stringContaining("a comma") as string },
  ]);
});

test("faults of both files are told at once, with the lines of each", () => {
  const { faults } = readFiles(
    articleFile(AGROUND).replace("published", "public"),
    factsFile("{ quantity: 24, unit: passengers }", "A fery with 42 passengers", "    importance: high\n"),
  );
  expect(faults.map(({ code, file, line }) => [code, file, line])).toEqual([
    ["value-wrong", "article.md", 4],
    ["number-missing", "facts.yaml", 8],
    ["quote-missing", "facts.yaml", 10],
    ["value-wrong", "facts.yaml", 11],
  ]);
});

test("five megabytes are refused by a named limit, at once", () => {
  const started = performance.now();
  const { faults } = readFiles(
    articleFile("A ferry ran aground. ".repeat(250_000)),
    `# ${"x".repeat(2_000_000)}`,
  );
  expect(performance.now() - started).toBeLessThan(500);
  expect(faults).toMatchObject([
    {
      code: "file-too-long",
      file: "article.md",
      message: expect.stringContaining("500000 is the most") as string,
    },
    {
      code: "file-too-long",
      file: "facts.yaml",
      message: expect.stringContaining("500000 is the most") as string,
    },
  ]);
});

test.each([
  ["nested without end", "[".repeat(100_000)],
  ["a list", "- facts"],
  ["a word", "facts"],
  ["a prototype", "__proto__: { facts: [] }\nconstructor: 1"],
  ["binary", "\u0000\u0001\u0002"],
  ["two documents", "facts: []\n---\nfacts: []"],
  ["keys without end", Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join("\n")],
  ["facts that are no map", "facts: { a: 1 }\nentities: [1, null, [x]]"],
])("facts.yaml that is %s is told as a fault", (_name, facts) => {
  const { faults } = readFiles(articleFile(AGROUND), facts);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => fault.file === "facts.yaml" && fault.remedy !== "")).toBe(true);
});

test.each([
  ["broken", (text: string) => text.replace("status:", "status: :")],
  ["not closed", (text: string) => text.replace("}\n---", "}")],
  ["wrong in another key", (text: string) => text.replace("published", "publishd")],
])("a front matter that is %s makes no second fault of what is cited from it", (_name, spoil) => {
  const { faults } = readFiles(
    spoil(articleFile("Nobody was hurt.")),
    factsFile("{ yes: true }", "Ferry runs aground off"),
  );
  expect(faults.map(({ file }) => file)).toEqual(["article.md"]);
});

test("an entity with a wrong id is one fault, however often facts name it", () => {
  const facts = factsFile("{ entity: Guards }", "Nobody was hurt", "    about: [Guards]\n").replace(
    "id: coastguard",
    "id: Guards",
  );
  expect(readFiles(articleFile(AGROUND), facts).faults).toMatchObject([{ code: "value-wrong", line: 2 }]);
});

test("a key that stands twice is told with the line of the first", () => {
  const { faults } = readFiles(
    articleFile(AGROUND),
    factsFile("{ yes: true }", "Nobody was hurt", "    label: Twice\n"),
  );
  expect(faults).toMatchObject([
    {
      code: "key-repeated",
      line: 11,
      message: 'The key "label" is taken by line 6.',
      remedy: "Drop one of the two.",
    },
  ]);
});

test("a folder's name is a story's id", () => {
  const result = parseStory(
    { id: "French_Forces", article: articleFile(AGROUND), facts: undefined },
    language,
  );
  expect(result).toMatchObject({
    faults: [{ code: "id-form", remedy: expect.stringContaining("hyphens") as string }],
  });
});

test("sentences that no fact cites are listed, headings aside", () => {
  const story = readStory(
    articleFile(`${AGROUND}\n\n## Rescue\n\n> credit: Jo Bloggs`),
    factsFile("{ yes: true }", "ran aground off Skye"),
  );
  expect(uncitedSentences(story, language)).toEqual([
    { sentence: "Ferry runs aground off Skye", paragraph: 0 },
    { sentence: "Nobody was hurt.", paragraph: 1 },
    { sentence: "Jo Bloggs", paragraph: 3 },
  ]);
});
