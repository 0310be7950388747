import { answerQuestion, indexStory, NEW_CONVERSATION, type StoryIndex } from "#answering";
import { storyFromText } from "#story";
import type { Language } from "#text";
import { inColumns } from "../../src/cli/columns.ts";
import { isHit } from "./quality-scores.ts";
import type { Bench, BenchQuestion } from "./question-sets.ts";

const CONFIDENCES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/** A question that a text refused, asked again when a sentence had been added to it. */
interface Wish {
  readonly confidence: number;
  /** What is told is right. */
  readonly isRight: boolean;
  /** The sentence that was added says it. */
  readonly isSaid: boolean;
}

/**
 * From which confidence on a question that was refused is answered unasked. Each text first lacks the sentences that
 * hold the answer, or where it has none another one; a question that is refused then is asked again of the whole text.
 */
export function benchWishes({ sets, language }: Bench): string[] {
  const wishes = sets
    .flatMap(({ dialogues }) => dialogues)
    .flatMap(({ index, questions: [question] }) => wishOf(question, index, language) ?? []);
  const said = wishes.filter(({ isSaid }) => isSaid).length;
  const rows = CONFIDENCES.map((least) => {
    const told = wishes.filter(({ confidence }) => confidence >= least);
    const right = told.filter(({ isRight }) => isRight).length;
    const wrong = told.length - right;
    const cells = [right, wrong, said - right].map(String);
    return [least.toFixed(2), ...cells, `${((100 * wrong) / told.length).toFixed(1)} %`];
  });
  return inColumns(
    [
      [`${wishes.length} wishes, confidence`, "told right", "wrong", "missed", "wrong of those told"],
      ...rows,
    ],
    (column) => column > 0,
  );
}

function wishOf(question: BenchQuestion, whole: StoryIndex, language: Language): Wish | undefined {
  const { text, answerable } = question;
  const added = (sentence: string, place: number, all: readonly unknown[]) =>
    answerable ? isHit(sentence, question) : place === all.length - 1;
  const sentences = whole.text.sentences.map((sentence) => sentence.text);
  const left = sentences.filter((sentence, place) => !added(sentence, place, sentences));
  if (left.length === 0 || left.length === sentences.length) return undefined;
  const { id, title } = whole.story;
  const before = indexStory(storyFromText({ id, title, text: left.join("\n") }, language), language);
  const ask = (index: StoryIndex) =>
    answerQuestion({ text, conversation: NEW_CONVERSATION }, index, language).answer;
  if (ask(before).kind !== "unknown") return undefined;
  const answer = ask(whole);
  if (answer.kind !== "found") return { confidence: 0, isRight: false, isSaid: answerable };
  const isRight = answerable && isHit(answer.evidence.sentence, question);
  return { confidence: answer.confidence, isRight, isSaid: answerable };
}
