import { indexStory } from "#answering";
import type { Story } from "#story";
import { inColumns } from "../../src/cli/columns.ts";
import { readShippedStory, type Bench } from "./question-sets.ts";
import { timeOf, TIMING_HEADS, timingCells } from "./timings.ts";

const WARM_UP_ROUNDS = 20;
const ROUNDS = 20;
/** Enough to tell their median. */
const OTHERS_MAX = 300;

/** Reading a story until it is ready for questions, its words looked up and its facts matched with its sentences. */
export function benchReading({ sets, language }: Bench): string[] {
  const shipped = readShippedStory(language);
  const bare: Story = { ...shipped, facts: [], entities: [] };
  const told = new Set(sets.flatMap(({ dialogues }) => dialogues.map(({ index }) => index.story)));
  const others = [...told].filter(({ id }) => id !== shipped.id).slice(0, OTHERS_MAX);
  const read = (stories: readonly Story[]): number[] =>
    stories.map((story) => timeOf(() => indexStory(story, language)));
  for (let round = 0; round < WARM_UP_ROUNDS; round++) read([shipped]);
  const row = (name: string, stories: readonly Story[], times: number): string[] => {
    const rounds = Array.from({ length: times }, () => read(stories));
    return [name, String(stories.length), ...timingCells(rounds)];
  };
  const rows = [
    row("the shipped story, with its facts", [shipped], ROUNDS),
    row("its article alone", [bare], ROUNDS),
    ...(others.length > 0 ? [row("the texts of the question sets", others, 3)] : []),
  ];
  return inColumns([["reading a story", "stories", ...TIMING_HEADS], ...rows], (column) => column > 0);
}
