import type { Fact } from "#story";
import type { Draft } from "./draft.ts";
import type { StoryIndex } from "./story-index.ts";

const NEXT_MAX = 3;
const WEIGHT = { headline: 3, key: 2, detail: 0 } as const;
const SAME_ENTITY = 1;

/** What a reader may want to know next, as questions that the story answers: of the same people and things, the weightiest first. */
export function nextQuestions(draft: Draft | undefined, index: StoryIndex): string[] {
  const told = draft?.fact?.fact;
  return index.facts.facts
    .filter(({ fact, sentences }) => fact !== told && sentences[0] !== draft?.sentence.number)
    .map(({ fact }) => ({ fact, worth: WEIGHT[fact.importance] + SAME_ENTITY * shared(fact, told) }))
    .toSorted((a, b) => b.worth - a.worth)
    .filter(({ fact }, i, all) => all.findIndex((other) => other.fact.label === fact.label) === i)
    .slice(0, NEXT_MAX)
    .map(({ fact }) => `${fact.label}?`);
}

function shared(fact: Fact, told: Fact | undefined): number {
  return told === undefined ? 0 : fact.about.filter((id) => told.about.includes(id)).length;
}
