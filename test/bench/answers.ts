import { answerQuestion, NEW_CONVERSATION } from "#answering";
import { inColumns } from "../../src/cli/columns.ts";
import type { Bench, QuestionSet } from "./question-sets.ts";
import { elapsedOf, TIMING_HEADS, timingCells, timingsOf } from "./timings.ts";

/** The first rounds are slower: the runtime is still compiling. */
const WARM_UP_QUESTIONS = 300;
const ROUNDS = 3;

/** An answer's time, by set. */
export function benchAnswers({ sets, language }: Bench): string[] {
  const times = (set: QuestionSet): number[] =>
    set.dialogues.flatMap(({ index, questions }) => {
      let conversation = NEW_CONVERSATION;
      return questions.map(({ text }) =>
        elapsedOf(() => ({ conversation } = answerQuestion({ text, conversation }, [index], language))),
      );
    });
  for (const set of sets) {
    times({ ...set, dialogues: set.dialogues.slice(0, WARM_UP_QUESTIONS) });
  }
  const rows = sets.map((set) => {
    const all = Array.from({ length: ROUNDS }, () => times(set)).flat();
    return [set.name, String(all.length), ...timingCells(timingsOf(all))];
  });
  return inColumns([["one answer", "answers", ...TIMING_HEADS], ...rows], (column) => column > 0);
}
