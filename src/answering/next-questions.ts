import type { Fact } from "#story";
import type { Draft } from "./draft.ts";
import type { StoryIndex } from "./story-index.ts";

const NEXT_MAX = 3;
const WEIGHT = { headline: 3, key: 2, detail: 0 } as const;
const SAME_ENTITY = 1;

/** "Fighters killed" asks hardly more than "Number of fighters killed": labels are compared in small letters. */
interface Next {
  readonly label: string;
  readonly lower: string;
  readonly sentence: number;
  readonly worth: number;
}

/** What a reader may want to know next, as questions that the story answers: of the same people and things, each of another sentence, the weightiest first. */
export function nextQuestions(draft: Draft | undefined, index: StoryIndex): string[] {
  const told = draft?.fact?.fact;
  const best: Next[] = [];
  for (const { fact, sentences } of index.facts.facts) {
    if (fact === told || sentences[0] === draft?.sentence.number) continue;
    const most = WEIGHT[fact.importance] + SAME_ENTITY * fact.about.length;
    if (best.length === NEXT_MAX && most <= best[NEXT_MAX - 1].worth) continue;
    const worth = WEIGHT[fact.importance] + SAME_ENTITY * shared(fact, told);
    if (best.length === NEXT_MAX && worth <= best[NEXT_MAX - 1].worth) continue;
    const lower = fact.label.toLowerCase();
    const same = best.findIndex(
      (one) => one.lower.includes(lower) || lower.includes(one.lower) || one.sentence === sentences[0],
    );
    if (same >= 0 && best[same].worth >= worth) continue;
    if (same >= 0) best.splice(same, 1);
    best.splice(best.findLastIndex((one) => one.worth >= worth) + 1, 0, {
      label: fact.label,
      lower,
      sentence: sentences[0],
      worth,
    });
    best.length = Math.min(best.length, NEXT_MAX);
  }
  return best.map(({ label }) => `${label}?`);
}

function shared(fact: Fact, told: Fact | undefined): number {
  return told === undefined ? 0 : fact.about.filter((id) => told.about.includes(id)).length;
}
