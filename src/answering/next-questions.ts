import type { Fact } from "#story";
import type { Draft } from "./draft.ts";
import type { IndexedFact } from "./fact-index.ts";

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

/** What was told last: the fact, where it is one, and its sentence. */
type Told = Pick<Draft, "fact" | "sentence">;

/** What a reader may want to know next, as questions that the story answers. */
export type NextQuestions = (told: Told | undefined) => readonly string[];

/** Makes the function that says what may be asked next; it finds that out once for what was told. */
export function createNextQuestions(facts: readonly IndexedFact[]): NextQuestions {
  const known = new Map<string, readonly string[]>();
  return (told) => {
    const key = `${told?.fact?.number} ${told?.sentence.number}`;
    const next = known.get(key) ?? weightiest(facts, told);
    known.set(key, next);
    return next;
  };
}

/** Of the same people and things, each of another sentence, the weightiest first. */
function weightiest(facts: readonly IndexedFact[], last: Told | undefined): string[] {
  const told = last?.fact?.fact;
  const best: Next[] = [];
  for (const { fact, sentences } of facts) {
    if (fact === told || sentences[0] === last?.sentence.number) continue;
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
