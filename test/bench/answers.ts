import { answerQuestion, NEW_CONVERSATION } from "#answering";
import { inColumns } from "../../src/cli/columns.ts";
import type { Bench, QuestionSet } from "./question-sets.ts";
import { timeOf, TIMING_HEADS, timingCells } from "./timings.ts";

/** The first answers are slower: the runtime is still compiling. */
const WARM_UP_DIALOGUES = 300;
const ROUNDS = 5;

/** An answer's time, by set. */
export function benchAnswers({ sets, language }: Bench): string[] {
  const times = ({ dialogues }: QuestionSet): number[] =>
    dialogues.flatMap(({ index, questions }) => {
      let conversation = NEW_CONVERSATION;
      return questions.map(({ text }) =>
        timeOf(() => ({ conversation } = answerQuestion({ text, conversation }, index, language))),
      );
    });
  for (const set of sets) times({ ...set, dialogues: set.dialogues.slice(0, WARM_UP_DIALOGUES) });
  const rows = sets.map((set) => {
    const rounds = Array.from({ length: ROUNDS }, () => times(set));
    return [set.name, String(rounds[0].length), ...timingCells(rounds)];
  });
  return inColumns(
    [[`one answer, ${ROUNDS} times each`, "questions", ...TIMING_HEADS], ...rows],
    (column) => column > 0,
  );
}
