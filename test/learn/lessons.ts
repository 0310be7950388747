import type { Language } from "#text";
import { confidenceFeatures } from "../../src/answering/confidence-features.ts";
import { rankSentences, rankSpans } from "../../src/answering/ranking.ts";
import { gradeWeights, shapeWeights, spanContext, spanGrades, SPAN_GRADES } from "../../src/answering/span-features.ts";
import { f1 } from "../../src/cli/scoring/squad.ts";
import type { AskedCase } from "./cases.ts";
import type { Case } from "./logistic.ts";
import type { Choice } from "./softmax.ts";

/** Spans are learned from so many of the best sentences, as they are looked for. */
const SENTENCES = 4;
/** A span that shares less with every right answer is wrong. */
const F1_MIN = 0.5;

/** Which sentence: all that hold a right answer are wanted alike. */
export function sentenceChoice({ features, hits }: AskedCase): Choice {
  const right = hits.filter(Boolean).length;
  const places = features[0].map((_, i) => i);
  return {
    options: features.map((values) => ({ places, values })),
    wanted: hits.map((hit) => (hit ? 1 / right : 0)),
  };
}

/** Which span of the best sentences: the nearer to a right answer, the more it is wanted. Undefined where none is near. */
export function spanChoice(one: AskedCase, language: Language): Choice | undefined {
  const { alignment, index, answers, hits } = one;
  const { order, scores } = rankSentences(alignment, index, language);
  const { shared, own } = gradeWeights(alignment.reading.kind);
  const options: Choice["options"][number][] = [];
  const wanted: number[] = [];
  for (const number of order.slice(0, SENTENCES)) {
    const sentence = index.text.sentences[number];
    const context = spanContext(alignment, sentence, scores[number] - scores[order[0]]);
    for (const { span, shape } of index.spans(number)) {
      const places: number[] = [];
      shapeWeights(shape, alignment.reading, places);
      const values = places.map(() => 1);
      const grades = new Float64Array(SPAN_GRADES.length);
      spanGrades(span, context, index.text, language, grades);
      for (const [i, grade] of grades.entries()) {
        if (grade === 0) continue;
        places.push(shared + i, own + i);
        values.push(grade, grade);
      }
      options.push({ places, values });
      const text = sentence.text.slice(sentence.words[span.from].start, sentence.words[span.to - 1].end);
      const near = hits[number] ? Math.max(...answers.map((answer) => f1(answer, text))) : 0;
      wanted.push(near >= F1_MIN ? near ** 4 : 0);
    }
  }
  const whole = wanted.reduce((sum, share) => sum + share, 0);
  return whole === 0 ? undefined : { options, wanted: wanted.map((share) => share / whole) };
}

/** Whether the best answer is right. Undefined where there is none to give. */
export function confidenceCase(one: AskedCase, language: Language, weight: number): Case | undefined {
  const { alignment, index, hits } = one;
  const [best] = rankSpans(rankSentences(alignment, index, language), alignment, index, language);
  if (best === undefined) return undefined;
  return {
    features: confidenceFeatures(best, alignment, index.text, language),
    right: one.answerable && hits[best.sentence.number],
    weight,
  };
}
