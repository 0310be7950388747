import type { Answer, Conversation } from "../../src/answering/index.ts";
import type { App } from "../../src/app.ts";
import type { Fact, FactId, Story, StoryId } from "../../src/story/index.ts";

const TITLE = "French forces kill 40 fighters in Mali";
const KILLED = "French forces killed about 40 fighters, Mali's defense minister said Thursday.";
const TROOPS =
  "Jean-Yves Le Drian, the defense minister, said France continued to maintain 1,000 troops in northern Mali.";
const FAR = "Le Drian told BFM-TV on Thursday that the fight “is far from finished”.";
const COUP = "A 2012 coup created a power vacuum.";
const STAGED = "France staged a unilateral intervention in Mali in January 2013.";

const SENTENCES = [KILLED, TROOPS, FAR, STAGED, COUP];

function fact(id: string, parts: Partial<Fact> & Pick<Fact, "says" | "value">, sentence: string): Fact {
  return {
    id: id as FactId,
    label: id,
    kind: "event",
    about: [],
    asked: [],
    importance: "detail",
    origin: "editor",
    evidence: [{ quote: sentence, sentence, paragraph: SENTENCES.indexOf(sentence) + 1 }],
    ...parts,
  };
}

export const MALI: Story = {
  id: "mali" as StoryId,
  revision: 1,
  title: TITLE,
  language: "en",
  status: "published",
  source: { name: "Al Jazeera", url: "https://example.org/mali" },
  article: {
    paragraphs: [
      { kind: "title", text: TITLE },
      ...SENTENCES.map((text) => ({ kind: "body", text }) as const),
    ],
  },
  entities: [
    {
      id: "le-drian",
      kind: "person",
      name: "Jean-Yves Le Drian",
      aliases: ["Le Drian"],
      description: "the defense minister",
    },
    { id: "france", kind: "place", name: "France", aliases: [] },
  ],
  facts: [
    fact(
      "troops",
      {
        kind: "figure",
        about: ["france"],
        saidBy: "le-drian",
        says: "France maintains 1,000 troops in northern Mali.",
        value: { kind: "quantity", quantity: 1000, unit: "troops", approximate: false },
        importance: "key",
      },
      TROOPS,
    ),
    fact(
      "killed",
      {
        kind: "figure",
        says: "French forces killed about 40 fighters.",
        value: { kind: "quantity", quantity: 40, unit: "fighters", approximate: true },
        importance: "headline",
      },
      KILLED,
    ),
    fact(
      "fight",
      {
        kind: "statement",
        about: ["le-drian"],
        saidBy: "le-drian",
        says: "The fight is far from finished, says Le Drian.",
        value: { kind: "date", date: "Thursday", precision: "relative" },
      },
      FAR,
    ),
    fact(
      "intervention",
      {
        says: "France intervened in Mali.",
        value: { kind: "date", date: "2013-01", precision: "month" },
      },
      STAGED,
    ),
    fact(
      "coup",
      { says: "A coup took place in 2012.", value: { kind: "date", date: "2012", precision: "year" } },
      COUP,
    ),
  ],
};

/** Nobody has written facts for it. */
export const BARE: Story = {
  ...MALI,
  id: "bare" as StoryId,
  title: "A bridge opens",
  source: { name: "The Gazette" },
  publishedAt: "2026-03-01",
  article: {
    paragraphs: [
      { kind: "title", text: "A bridge opens" },
      { kind: "caption", text: "The bridge at night." },
      { kind: "body", text: "A bridge opened on Sunday. It is long." },
      { kind: "body", text: "The mayor cut a ribbon." },
    ],
  },
  entities: [],
  facts: [],
};

const EXAMPLES = ["How many troops remain?", "Who leads the defense ministry?"];

function answerTo(text: string, story: StoryId, turns: number): Answer {
  const found = { kind: "found", story, confidence: 0.9, next: [], why: [] } as const;
  switch (text.trim()) {
    case "":
      return { kind: "chat", talk: "empty", examples: EXAMPLES };
    case "thanks":
      return { kind: "chat", talk: "thanks", examples: [] };
    case "hello":
      return { kind: "chat", talk: "hello", examples: EXAMPLES };
    case "How many troops remain?":
      return {
        ...found,
        short: "1,000 troops",
        evidence: { sentence: TROOPS, paragraph: 2, saidBy: "Jean-Yves Le Drian" },
        next: ["Who leads the defense ministry?", "Where is <Mali> & what is it?"],
      };
    case "and when?":
      return turns === 0
        ? { kind: "unknown", story, missing: { kind: "answer" }, nearest: [], confidence: 0, why: [] }
        : {
            ...found,
            short: "Thursday",
            evidence: { sentence: FAR, paragraph: 3 },
            note: "It gives no date.",
          };
    case "which Amadou?":
      return {
        kind: "unsure",
        story,
        choices: [
          { label: "Amadou Toumani Toure, the president", question: "Who is Amadou Toumani Toure?" },
          { label: "Amadou Haya Sanogo, who led the coup", question: "Who is Amadou Haya Sanogo?" },
        ],
        confidence: 0.5,
        why: [],
      };
    case "who opened it?":
      return {
        ...found,
        story: BARE.id,
        short: "The mayor",
        evidence: { sentence: "The mayor cut a ribbon.", paragraph: 3 },
        alsoIn: MALI.id,
      };
    case "crash":
      throw new TypeError("a mistake of ours");
    default:
      return {
        kind: "unknown",
        story,
        missing: { kind: "name", name: "Chad" },
        nearest: [
          { says: "French forces killed about 40 fighters.", evidence: { sentence: KILLED, paragraph: 1 } },
        ],
        confidence: 0.1,
        why: [],
      };
  }
}

/** Answers a few questions by heart, so that the chat's own part can be read from a transcript. */
export function appOf(stories: readonly Story[]): App {
  return {
    stories,
    defaultStory: stories[0],
    story: (id) => stories.find((story) => story.id === id),
    ask(text, conversation: Conversation) {
      const story = conversation.story ?? stories[0].id;
      const answer = answerTo(text, story, conversation.turns.length);
      const turns = [...conversation.turns, { sentence: 0, byValue: false, told: [], topic: [] }];
      return { answer, conversation: { story: "story" in answer ? answer.story : story, turns } };
    },
    answerSurely(question, { id }) {
      const answer = answerTo(question, id, 0);
      return answer.kind === "found" ? answer : undefined;
    },
    readNext: () => false,
    rehearseNext: () => false,
    group: (questions) => questions.map((question) => questions.indexOf(question)),
    turnTo: (story) => ({ story, turns: [] }),
  };
}
