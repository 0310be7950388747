import { describe, expect, test } from "vitest";
import { storyFromText, type StoryId } from "#story";
import { language } from "../english.ts";
import {
  CONFIDENCE_FEATURES,
  confidenceFeatures,
  type ConfidenceFeature,
} from "../../src/answering/confidence-features.ts";
import { confidenceOf } from "../../src/answering/confidence.ts";
import { matchQuestion, type Matches } from "../../src/answering/matching.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { indexStory } from "../../src/answering/story-index.ts";

const TEXT = `France ceded its territory east of the river to Great Britain after the war.

Colonel Marin built a second fort at the lake in 1753. The old governor, Charles Lawrence, praised the legal sale of the land.

Exports rose by 12% in May, the ministry said. The king was defeated by the duke.`;

const index = indexStory(
  storyFromText({ id: "forts" as StoryId, title: "Forts", text: TEXT }, language),
  language,
);

function match(question: string): Matches {
  return matchQuestion(readQuestion(question, language), undefined, index, language);
}

function feature(name: ConfidenceFeature, question: string): number {
  const { alignment, candidates } = match(question);
  return confidenceFeatures(candidates[0], alignment, index.text, language)[
    CONFIDENCE_FEATURES.indexOf(name)
  ];
}

function confidence(question: string): number {
  const { alignment, candidates } = match(question);
  return confidenceOf(candidates[0], alignment, index.text, language);
}

describe("what gives a question away that the sentence does not answer", () => {
  test.each<[ConfidenceFeature, string, string]>([
    ["opposed", "How much did exports fall in May?", "How much did exports rise in May?"],
    [
      "opposed near",
      "Which territory did France cede before the war?",
      "Which territory did France cede after the war?",
    ],
    ["prefix opposed", "Who praised the illegal sale?", "Who praised the legal sale?"],
    ["ordinal rival", "Where did Marin build a first fort?", "Where did Marin build a second fort?"],
    ["asked not, told so", "Where did Marin not build a fort?", "Where did Marin build a fort?"],
    ["rival number", "What did Marin build in 1764?", "What did Marin build in 1753?"],
    ["name nowhere", "What did Spain cede after the war?", "What did France cede after the war?"],
    ["other modifier", "Who is the young governor?", "Who is the old governor?"],
    ["rival subject", "Where did the envoy build a fort?", "Where did Colonel Marin build a fort?"],
    ["worst term", "What colour was the fort at the lake?", "Where is the fort at the lake?"],
  ])("%s: %s", (name, broken, sound) => {
    expect(feature(name, broken)).toBeGreaterThan(feature(name, sound));
  });
});

test("a passive is read as what it tells: who defeated whom is kept", () => {
  expect(feature("role kept", "Who defeated the king?")).toBeGreaterThan(0);
  expect(feature("role kept", "Who did the king defeat?")).toBe(0);
});

test.each([
  ["How much did exports rise in May?", "How much did exports fall in May?"],
  ["What did Marin build in 1753?", "What did Marin build in 1764?"],
  ["What did France cede after the war?", "What did Spain cede after the war?"],
])("%s is answered more surely than %s", (sound, broken) => {
  expect(confidence(sound)).toBeGreaterThan(confidence(broken));
});
