import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import {
  decodeText,
  draftFacts,
  loadPageLexicon,
  readPage,
  type DraftFact,
  type ReadArticle,
} from "#ingestion";
import { language } from "../english.ts";

const lexicon = loadPageLexicon();
const PAGES = join(import.meta.dirname, "pages");

function draft(...paragraphs: string[]) {
  const article: ReadArticle = {
    title: "News",
    language: "en",
    paragraphs: paragraphs.map((text) => ({ kind: "body", text })),
  };
  return draftFacts(article, language);
}

function factOf(sentence: string, kind: string): Partial<DraftFact> | undefined {
  return draft(sentence).facts.find((fact) => fact.kind === kind);
}

describe("a fact is what the sentence states", () => {
  test.each<[string, string, Partial<DraftFact>]>([
    [
      "figure",
      "France keeps about 1,000 troops in northern Mali.",
      { label: "troops in northern Mali", value: { quantity: 1000, unit: "troops", approximate: true } },
    ],
    [
      "figure",
      "In all, 1,132 cases were recorded.",
      { label: "cases were recorded", value: { quantity: 1132, unit: "cases" } },
    ],
    ["figure", "More than 90 residents came.", { value: { text: "More than 90 residents" } }],
    ["figure", "The repair cost $2.3 million.", { value: { text: "$2.3 million" } }],
    [
      "role",
      "Jean-Yves Le Drian, the defense minister, was there.",
      { label: "defense minister", value: { entity: "jean-yves-le-drian" } },
    ],
    [
      "role",
      "House Speaker Paul Ryan was there.",
      { label: "House Speaker", value: { entity: "paul-ryan" } },
    ],
    [
      "role",
      "They met harbour master Greta Nyman.",
      { label: "harbour master", value: { entity: "greta-nyman" } },
    ],
    [
      "event",
      "France staged an intervention in Mali in January 2013.",
      { label: "France staged an intervention in Mali", value: { date: "2013-01" } },
    ],
    ["event", "The new dam was opened on March 3, 1931.", { value: { date: "1931-03-03" } }],
    [
      "event",
      "The museum burned to the ground last year.",
      { value: { date: "last year", precision: "relative" } },
    ],
    [
      "statement",
      "“Nobody even got wet feet,” said Greta Nyman.",
      { label: "said Greta Nyman", saidBy: "greta-nyman", value: { text: "Nobody even got wet feet" } },
    ],
    [
      "statement",
      "John Roberts said that the roof would hold.",
      { label: "John Roberts said", value: { text: "the roof would hold" } },
    ],
    [
      "cause",
      "The ministry has opened an inquiry because a fault was found.",
      { label: "The ministry has opened an inquiry", value: { text: "a fault was found" } },
    ],
    [
      "definition",
      "The World Fund for Children (WFC) paid for it.",
      { label: "WFC", value: { text: "World Fund for Children" } },
    ],
  ])("%s: %s", (kind, sentence, expected) => {
    expect(factOf(sentence, kind)).toMatchObject(expected);
  });

  test.each([
    ["figure", "The vote was 5-2 on the number 6 bus."],
    ["figure", "The two leaders met on one day."],
    ["event", "Justice Sotomayor likened it to a 1944 decision."],
    ["event", "The minister said Thursday that it would rain."],
    ["event", "“We will open the museum again in May,” he said."],
    ["statement", "“We will see,” he said."],
    ["role", "John Roberts, who was late, sat down."],
  ])("no %s in: %s", (kind, sentence) => {
    expect(factOf(sentence, kind)).toBeUndefined();
  });
});

describe("entities are named once, with their short forms", () => {
  test("a person's last name, an acronym, a title", () => {
    const { entities } = draft(
      "U.S. Secretary of State Mike Pompeo met Sarah Sanders of the World Fund for Children (WFC) in Singapore.",
      "Pompeo thanked Sanders and the WFC.",
    );
    expect(entities).toEqual([
      {
        id: "mike-pompeo",
        kind: "person",
        name: "Mike Pompeo",
        aliases: ["Pompeo"],
        description: "U.S. Secretary of State",
      },
      { id: "sarah-sanders", kind: "person", name: "Sarah Sanders", aliases: ["Sanders"] },
      {
        id: "world-fund-for-children",
        kind: "organisation",
        name: "World Fund for Children",
        aliases: ["WFC"],
      },
      { id: "singapore", kind: "place", name: "Singapore" },
    ]);
  });

  test("a name that two people share is neither's", () => {
    const { entities } = draft(
      "Kim Yong Chol met Kim Jong Un in Beijing.",
      "Kim said that the talks went well.",
    );
    expect(entities.flatMap(({ name, aliases = [] }) => [name, ...aliases])).not.toContain("Kim");
  });
});

describe("nothing is composed", () => {
  test.each(readdirSync(PAGES))("every word of the facts of %s stands in it", (name) => {
    const html = decodeText(readFileSync(join(PAGES, name, "page.html")));
    const article = readPage(html, lexicon);
    const whole = article?.paragraphs.map(({ text }) => text).join("\n") ?? "";
    const { entities, facts } = article ? draftFacts(article, language) : { entities: [], facts: [] };
    const words = [
      ...entities.flatMap((entity) => [entity.name, ...(entity.aliases ?? []), entity.description ?? ""]),
      ...facts.flatMap(({ label, says, evidence, value }) => [
        label,
        says,
        ...evidence,
        "text" in value ? value.text : "",
      ]),
    ];
    expect(words.filter((one) => !whole.includes(one))).toEqual([]);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});
