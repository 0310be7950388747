import { describe, expect, test } from "vitest";
import { figuresOf, peopleOf, quotesOf, type Story, summarise, timelineOf } from "../../src/story/index.ts";

type Fact = Story["facts"][number];

function fact(id: string, parts: Partial<Fact>): Fact {
  return {
    id: id as Fact["id"],
    label: id,
    kind: "event",
    about: [],
    value: { kind: "text", text: id },
    says: `${id}.`,
    asked: [],
    importance: "detail",
    origin: "editor",
    evidence: quoted(`Sentence of ${id}.`),
    ...parts,
  };
}

function story(parts: { facts?: Fact[]; entities?: Story["entities"]; body?: string[] }): Story {
  return {
    id: "s" as Story["id"],
    revision: 1,
    title: "Title",
    language: "en",
    status: "published",
    source: { name: "Source" },
    article: {
      paragraphs: [
        { kind: "title", text: "Title" },
        { kind: "caption", text: "A picture." },
        ...(parts.body ?? []).map((text) => ({ kind: "body", text }) as const),
      ],
    },
    entities: parts.entities ?? [],
    facts: parts.facts ?? [],
  };
}

const quoted = (sentence: string, paragraph = 2): Fact["evidence"] => [
  { quote: sentence, sentence, paragraph },
];
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe("summarise", () => {
  test("tells headlines first, then key facts, then details, each in the order of the fact set", () => {
    const facts = [
      fact("detail", {}),
      fact("key-one", { importance: "key" }),
      fact("headline", { importance: "headline" }),
      fact("key-two", { importance: "key" }),
    ];
    expect(summarise(story({ facts }), 1000)).toEqual([
      { text: "headline.", fact: "headline" },
      { text: "key-one.", fact: "key-one" },
      { text: "key-two.", fact: "key-two" },
      { text: "detail.", fact: "detail" },
    ]);
  });

  test("leaves out details of a sentence that is told, and the same words twice", () => {
    const facts = [
      fact("detail of it", { evidence: quoted("A long sentence.", 2) }),
      fact("detail of another", { evidence: quoted("Another sentence.", 2) }),
      fact("detail of the title", { evidence: quoted("Title", 0) }),
      fact("told", { importance: "key", evidence: quoted("A long sentence.", 2) }),
      fact("key of it too", { importance: "key", evidence: quoted("A long sentence.", 2) }),
      fact("again", { importance: "key", says: "told." }),
    ];
    expect(texts(summarise(story({ facts }), 1000))).toEqual([
      "told.",
      "key of it too.",
      "detail of another.",
    ]);
  });

  test("leaves out details of captions", () => {
    const facts = [
      fact("a picture's detail", { evidence: quoted("A picture.", 1) }),
      fact("a picture's news", { importance: "key", evidence: quoted("A picture.", 1) }),
    ];
    expect(texts(summarise(story({ facts }), 1000))).toEqual(["a picture's news."]);
  });

  test("ends before the fact that does not fit, its bullet and line break counted", () => {
    const facts = ["one", "two", "three"].map((id) => fact(id, {}));
    expect(texts(summarise(story({ facts }), 14))).toEqual(["one.", "two."]);
    expect(texts(summarise(story({ facts }), 13))).toEqual(["one."]);
  });

  test("has its first line whatever its length", () => {
    expect(texts(summarise(story({ facts: [fact("long", { says: "x".repeat(99) })] }), 10))).toHaveLength(1);
  });

  test("a story without facts begins with its first paragraphs, captions left out", () => {
    const body = ["First.", "Second.", "x ".repeat(400), "Fourth."];
    expect(summarise(story({ body }), 4000)).toEqual([{ text: "First." }, { text: "Second." }]);
  });

  test("one whose first paragraph is endless ends at a sentence, or else at a word", () => {
    const [sentence] = summarise(story({ body: ["It rained. ".repeat(200)] }), 4000);
    expect(sentence.text).toMatch(/^(?:It rained\. )+It rained\.$/);
    expect(sentence.text.length).toBeLessThanOrEqual(700);
    const [words] = summarise(story({ body: ["rain ".repeat(200)] }), 4000);
    expect(words.text).toMatch(/^(?:rain )+rain …$/);
  });

  test("a story of nothing but a title has no lines", () => {
    expect(summarise(story({}), 4000)).toEqual([]);
  });
});

describe("timelineOf", () => {
  const date = (text: string, precision: "day" | "month" | "year" | "relative", paragraph = 0): Fact =>
    fact(text, { value: { kind: "date", date: text, precision }, evidence: quoted("s", paragraph) });

  test("orders dates of any precision, the less precise before what lies within", () => {
    const facts = [
      date("2013-01-05", "day"),
      date("2012", "year"),
      date("2013-01", "month"),
      date("1999-12", "month"),
    ];
    expect(timelineOf(story({ facts })).dated.map((moment) => moment.date)).toEqual([
      "1999-12",
      "2012",
      "2013-01",
      "2013-01-05",
    ]);
  });

  test("tells once what one sentence says of one date", () => {
    const facts = [date("2012", "year"), fact("again", date("2012", "year"))];
    expect(timelineOf(story({ facts })).dated).toHaveLength(1);
  });

  test("gives what is no date no place among them: the article's order, as written", () => {
    const facts = [date("last year", "relative", 7), date("2012", "year"), date("Thursday", "relative", 2)];
    expect(timelineOf(story({ facts })).relative.map((moment) => moment.date)).toEqual([
      "Thursday",
      "last year",
    ]);
  });
});

describe("people, figures, quotes", () => {
  const ada = { id: "ada", kind: "person", name: "Ada", aliases: [] } as const;
  const city = { id: "city", kind: "place", name: "City", aliases: [] } as const;

  test("people are persons, with the facts about each", () => {
    const facts = [fact("one", { about: ["ada", "city"] }), fact("two", { about: ["city"] })];
    expect(peopleOf(story({ facts, entities: [city, ada] }))).toEqual([{ person: ada, facts: [facts[0]] }]);
  });

  test("figures are what says how many, whatever the fact's kind", () => {
    const facts = [
      fact("kind", { kind: "figure" }),
      fact("value", { value: { kind: "quantity", quantity: 3, unit: "dogs", approximate: false } }),
      fact("neither", {}),
    ];
    expect(figuresOf(story({ facts })).map(({ id }) => id)).toEqual(["kind", "value"]);
  });

  test("quotes are what somebody states or is quoted with, in reading order, each sentence once", () => {
    const facts = [
      fact("late", { saidBy: "ada", kind: "statement", evidence: quoted("Ada said so.", 9) }),
      fact("early", { saidBy: "ada", evidence: quoted("“So,” said Ada.", 2) }),
      fact("again", { saidBy: "ada", evidence: quoted("“So,” said Ada.", 2) }),
      fact("reported", { saidBy: "ada", evidence: quoted("It rained, by her account.", 3) }),
      fact("nobody", { evidence: quoted("“Quoted” it was.", 4) }),
    ];
    expect(quotesOf(story({ facts, entities: [ada] })).map(({ evidence }) => evidence.sentence)).toEqual([
      "“So,” said Ada.",
      "Ada said so.",
    ]);
  });
});
