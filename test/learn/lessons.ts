import type { Language } from "#text";
import { groupOfKind, KIND_GROUPS } from "../../src/answering/kind-groups.ts";
import { rankSentences, SENTENCES_MAX } from "../../src/answering/ranking.ts";
import { FRAME_SHAPE, FRAME_STRIDE, spanAt } from "../../src/answering/sentence-frame.ts";
import { spanContext } from "../../src/answering/span-context.ts";
import { spanWeightPlaces } from "../../src/answering/span-features.ts";
import { spanGrader, SPAN_GRADES } from "../../src/answering/span-grades.ts";
import { f1 } from "../../src/cli/scoring/squad.ts";
import type { AskedCase } from "./cases.ts";
import type { Choice } from "./softmax.ts";

/** Less than 1: the many weights of what a sentence is about are pulled harder to nought than the named ones. */
export const MEANING_SCALE = 0.3;
/** A span that shares less with every right answer is wrong. */
const F1_MIN = 0.5;

/** Which sentence: all that hold a right answer are wanted alike. */
export function sentenceChoice({ features, meanings, alignment, hits }: AskedCase): Choice {
  const right = hits.filter(Boolean).length;
  const named = features[0].length;
  const size = meanings[0].fresh.length;
  const own = named + groupOfKind(alignment.reading.kind) * size;
  const places = Array.from({ length: named + size }, (_, i) => (i < named ? i : own + i - named));
  return {
    options: features.map((row, i) => ({
      places,
      values: [...row, ...meanings[i].fresh.map((value) => value * MEANING_SCALE)],
    })),
    wanted: hits.map((hit) => (hit ? 1 / right : 0)),
  };
}

/** How many weights a choice of sentences has: the named features', then a vector for each group of kinds. */
export function sentenceWeights({ features, meanings }: AskedCase): number {
  return features[0].length + KIND_GROUPS.length * meanings[0].fresh.length;
}

/** Which span of the best sentences: the nearer to a right answer, the more it is wanted. Undefined where none is near. */
export function spanChoice(one: AskedCase, language: Language): Choice | undefined {
  const { alignment, index, answers, hits } = one;
  const { order, scores } = rankSentences(alignment, index, language);
  const { parts, starts, sharedGrades, ownGrades } = spanWeightPlaces(alignment.reading);
  const grades = new Float64Array(SPAN_GRADES.length);
  const options: Choice["options"][number][] = [];
  const wanted: number[] = [];
  for (const number of order.slice(0, SENTENCES_MAX)) {
    const sentence = index.text.sentences[number];
    const frame = index.frame(number);
    const grade = spanGrader(
      spanContext(alignment, sentence, frame, scores[number] - scores[order[0]]),
      index.text,
      language,
    );
    for (let i = 0; i < frame.count; i++) {
      const span = spanAt(frame, i);
      const shape = i * FRAME_STRIDE + FRAME_SHAPE;
      const places = parts.map((part, p) => starts[p] + frame.table[shape + part]);
      const values = places.map(() => 1);
      grade(span, grades);
      for (const [g, value] of grades.entries()) {
        if (value === 0) continue;
        places.push(sharedGrades + g, ownGrades + g);
        values.push(value, value);
      }
      options.push({ places: Int32Array.from(places), values: Float32Array.from(values) });
      const text = sentence.text.slice(sentence.words[span.from].start, sentence.words[span.to - 1].end);
      const near = hits[number] ? Math.max(...answers.map((answer) => f1(answer, text))) : 0;
      wanted.push(near >= F1_MIN ? near ** 4 : 0);
    }
  }
  const whole = wanted.reduce((sum, share) => sum + share, 0);
  return whole === 0 ? undefined : { options, wanted: wanted.map((share) => share / whole) };
}
