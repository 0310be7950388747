import { expect, test } from "vitest";
import { compareFacts, parseStory, type Story } from "#story";
import { language } from "../english.ts";
import { changesInWords } from "../../src/cli/changes-in-words.ts";

function story(sentences: readonly string[], facts: readonly string[]): Story {
  const article = `---\ntitle: A ferry\nlanguage: en\nstatus: published\nsource: { name: The Post }\n---\n${sentences.join(" ")}\n`;
  const entities = "entities:\n  - { id: lane, kind: person, name: Moira Lane }\n";
  const parsed = parseStory(
    { id: "ferry", article, facts: `${entities}facts:\n${facts.map((fact) => `  - ${fact}\n`).join("")}` },
    language,
  );
  if ("faults" in parsed) throw new TypeError(parsed.faults[0].message);
  return parsed.story;
}

function figure(id: string, quantity: number, quote: string, more = ""): string {
  return `{ id: ${id}, label: "${id} aboard", kind: figure, value: { quantity: ${quantity}, unit: people }, says: x, evidence: ["${quote}"]${more} }`;
}

const LANE = "Moira Lane counted 5 crew.";

test.each([
  [
    "a fact that came",
    [["It had 42 passengers."], []],
    [["It had 42 passengers.", "It had 3 cooks."], [figure("cooks", 3, "It had 3 cooks.")]],
    ["  added  cooks  cooks aboard: 3 people"],
  ],
  [
    "one that the article had all along",
    [["It had 42 passengers."], []],
    [["It had 42 passengers."], [figure("passengers", 42, "It had 42 passengers.")]],
    ["  added  passengers  passengers aboard: 42 people (in the facts alone, not in the article)"],
  ],
  [
    "another value",
    [["It had 1,000 passengers."], [figure("passengers", 1000, "It had 1,000 passengers.")]],
    [["It had 1,200 passengers."], [figure("passengers", 1200, "It had 1,200 passengers.")]],
    ["  changed  passengers  passengers aboard: 1,000 people → 1,200 people"],
  ],
  [
    "another value of the same quote",
    [["It had 42 or 43 passengers."], [figure("passengers", 42, "It had 42 or 43 passengers.")]],
    [["It had 42 or 43 passengers."], [figure("passengers", 43, "It had 42 or 43 passengers.")]],
    [
      "  changed  passengers  passengers aboard: 42 people → 43 people (the article said so before: the fact was wrong)",
    ],
  ],
  [
    "another speaker",
    [[LANE], [figure("crew", 5, "counted 5 crew")]],
    [[`${LANE} Others agreed.`], [figure("crew", 5, "counted 5 crew", ", saidBy: lane")]],
    [
      "  changed  crew  crew aboard: 5 people, according to the article itself → 5 people, according to Moira Lane (the article said so before: the fact was wrong)",
    ],
  ],
  [
    "one that is gone",
    [["It had 42 passengers.", "It had 3 cooks."], [figure("cooks", 3, "It had 3 cooks.")]],
    [["It had 42 passengers."], []],
    ["  withdrawn  cooks  cooks aboard: 3 people"],
  ],
  [
    "sentences that read differently, once each",
    [
      ["It had 42 people, 3 of them cooks."],
      [figure("all", 42, "42 people"), figure("cooks", 3, "3 of them")],
    ],
    [
      ["It had 42 people: 3 of them cooks."],
      [figure("all", 42, "42 people"), figure("cooks", 3, "3 of them")],
    ],
    [
      "  reworded  all, cooks",
      "    “It had 42 people, 3 of them cooks.”\n  → “It had 42 people: 3 of them cooks.”",
    ],
  ],
] as const)("%s", (_, [sentences, facts], [laterSentences, laterFacts], lines) => {
  const after = story(laterSentences, laterFacts);
  expect(changesInWords(compareFacts(story(sentences, facts), after), after)).toEqual(lines);
});
