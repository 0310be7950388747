import { expect, test } from "vitest";
import { parse } from "yaml";

import { draftFacts, mergeFacts, type ReadArticle } from "#ingestion";
import { language } from "../english.ts";

const BEFORE = `# The desk's own notes stay.
entities:
  - { id: greta, kind: person, name: Greta Nyman, description: harbour master } # checked
  - { id: nobody, kind: person, name: Old Name }
facts:
  - id: rescued # the figure of the day
    label: people were brought ashore
    kind: figure
    about: []
    value: { quantity: 214, unit: people }
    says: In all, 214 people were brought ashore.
    origin: extracted
    evidence: ["214 people were brought ashore"]
  - id: boats
    label: boats took part
    kind: figure
    value: { quantity: 11, unit: boats }
    says: Eleven boats took part in it.
    origin: extracted
    evidence: [Eleven boats took part]
  - id: master
    label: who runs the harbour
    kind: role
    about: [greta]
    value: { entity: greta }
    says: Greta Nyman runs the harbour.
    asked: [who is in charge]
    origin: editor
    evidence: [harbour master Greta Nyman]
  - id: weather
    label: the weather
    kind: event
    value: { text: calm }
    says: The sea was calm.
    origin: editor
    evidence: [The sea was calm]
`;

function merge(text: string) {
  const article: ReadArticle = { title: "Ferry", language: "en", paragraphs: [{ kind: "body", text }] };
  const merged = mergeFacts(BEFORE, draftFacts(article, language), `Ferry\n${text}`);
  const facts: { id: string; value: object; asked?: string[] }[] = parse(merged.text).facts;
  return { ...merged, facts };
}

test("a fact whose quote still stands is left as it is, with its comments", () => {
  const { text, kept, facts } = merge(
    "In all, 214 people were brought ashore. They thanked harbour master Greta Nyman.",
  );
  expect(kept).toEqual(["rescued", "master"]);
  expect(text).toContain("# The desk's own notes stay.");
  expect(text).toContain("# the figure of the day");
  expect(facts.find(({ id }) => id === "master")?.asked).toEqual(["who is in charge"]);
  expect(facts).toHaveLength(2);
});

test("a drafted fact whose value changed keeps its id", () => {
  const { changed, facts } = merge(
    "In all, 216 people were brought ashore. They thanked harbour master Greta Nyman.",
  );
  expect(changed).toEqual(["rescued"]);
  expect(facts.find(({ id }) => id === "rescued")?.value).toEqual({ quantity: 216, unit: "people" });
});

test("in doubt it is withdrawn, and the new ones are added under new ids", () => {
  const { changed, withdrawn, added } = merge(
    "In all, 200 people were brought ashore. Later, 16 people were brought ashore too, said harbour master Greta Nyman.",
  );
  expect(changed).toEqual([]);
  expect(withdrawn).toEqual(["rescued", "boats"]);
  expect(added.filter((id) => id.startsWith("people-were-brought"))).toHaveLength(2);
});

test("an editor's fact that the article no longer bears out is handed back whole", () => {
  const { setAside, facts } = merge("In all, 214 people were brought ashore by harbour master Greta Nyman.");
  expect(setAside.map(({ id }) => id)).toEqual(["weather"]);
  expect(parse(setAside[0]?.yaml ?? "")).toMatchObject([{ id: "weather", says: "The sea was calm." }]);
  expect(facts.map(({ id }) => id)).not.toContain("weather");
});

test("an entity there is keeps its id, and one that the article names no more goes", () => {
  const { text } = merge(
    "They thanked harbour master Greta Nyman. Old friends came. Sarah Sanders said nothing at all.",
  );
  const { entities } = parse(text);
  expect(entities).toMatchObject([{ id: "greta" }, { id: "sarah-sanders" }]);
});

test("an empty fact set takes the draft as it is", () => {
  const article: ReadArticle = {
    title: "Ferry",
    language: "en",
    paragraphs: [{ kind: "body", text: "In all, 214 people were brought ashore." }],
  };
  const merged = mergeFacts("", draftFacts(article, language), "In all, 214 people were brought ashore.");
  expect(parse(merged.text).facts).toMatchObject([{ id: "people-were-brought", origin: "extracted" }]);
});
