import { indexStory } from "#answering";
import type { Story } from "#story";
import { inColumns } from "../../src/cli/columns.ts";
import { readShippedStory, type Bench } from "./question-sets.ts";
import { elapsedOf, TIMING_HEADS, timingCells, timingsOf } from "./timings.ts";

const WARM_UP_ROUNDS = 20;
const SHIPPED_ROUNDS = 50;

/** Reading a story: from its files' text to ready for questions, its words sorted and its facts matched with it. */
export function benchReading({ sets, language }: Bench): string[] {
  const read = (story: Story): number => elapsedOf(() => indexStory(story, language));
  const shipped = readShippedStory(language);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) read(shipped);
  const stories = new Set(sets.flatMap(({ dialogues }) => dialogues.map(({ index }) => index.story)));
  const others = [...stories].filter(({ id }) => id !== shipped.id);
  const bare: Story = { ...shipped, facts: [], entities: [] };
  const rows = [
    row(
      "the shipped story, with its facts",
      Array.from({ length: SHIPPED_ROUNDS }, () => read(shipped)),
    ),
    row(
      "its article alone",
      Array.from({ length: SHIPPED_ROUNDS }, () => read(bare)),
    ),
    ...(others.length > 0 ? [row("the texts of the question sets", others.map(read))] : []),
  ];
  return inColumns([["reading a story", "times", ...TIMING_HEADS], ...rows], (column) => column > 0);
}

function row(name: string, milliseconds: readonly number[]): string[] {
  return [name, String(milliseconds.length), ...timingCells(timingsOf(milliseconds))];
}
