import type { Language } from "#text";
import type { Alignment } from "./alignment.ts";
import type { FollowUp } from "./follow-up.ts";
import { sentenceFeatures, SENTENCE_FEATURES } from "./sentence-features.ts";
import { gradeWeights, shapeWeights, spanContext, spanGrades, SPAN_GRADES } from "./span-features.ts";
import type { Span } from "./spans.ts";
import type { StoryIndex } from "./story-index.ts";
import type { IndexedSentence } from "./text-index.ts";

/** The best answer that a sentence gives, and how it came to be the best. */
export interface Candidate {
  readonly sentence: IndexedSentence;
  readonly span: Span;
  readonly sentenceScore: number;
  /** Ahead of the next sentence by so much. */
  readonly sentenceMargin: number;
  readonly spanScore: number;
  /** Share of the probability over all spans. */
  readonly spanShare: number;
  /** Ahead of the best span of any other sentence by so much. */
  readonly spanMargin: number;
  /** In the order of SENTENCE_FEATURES and SPAN_GRADES. */
  readonly features: Float64Array;
  readonly grades: Float64Array;
  /** Every span of the sentence with its share of the probability over all spans of all tried sentences. */
  readonly shares: readonly SpanShare[];
}

export interface SpanShare {
  readonly span: Span;
  readonly share: number;
}

/** Spans are looked for in so many of the best sentences. */
const SENTENCES_MAX = 4;

/** Every sentence's score and features. */
export interface RankedSentences {
  readonly scores: readonly number[];
  readonly features: readonly Float64Array[];
  /** Sentence numbers, best first. */
  readonly order: readonly number[];
}

export function rankSentences(alignment: Alignment, index: StoryIndex, language: Language, followUp?: FollowUp): RankedSentences {
  const features = sentenceFeatures(alignment, index.text);
  const weights = SENTENCE_FEATURES.map((name) => language.weights.sentence[name] ?? 0);
  const scores = features.map((row, number) => row.reduce((sum, value, i) => sum + value * weights[i], carriedOn(number, followUp)));
  const order = scores.map((_, i) => i).toSorted((a, b) => scores[b] - scores[a]);
  return { scores, features, order };
}

/** The talk stays where it was: the sentence of the turn before counts most, its neighbours less. */
const SAME_SENTENCE = 4;
const NEXT_SENTENCE = 1.5;

function carriedOn(sentence: number, followUp: FollowUp | undefined): number {
  if (followUp === undefined) return 0;
  const distance = Math.abs(sentence - followUp.sentence);
  return followUp.need * (distance === 0 ? SAME_SENTENCE : distance === 1 ? NEXT_SENTENCE : 0);
}

/** The best span of each of the best sentences, best sentence first by all that speaks for its spans together. */
export function rankSpans(ranked: RankedSentences, alignment: Alignment, index: StoryIndex, language: Language): Candidate[] {
  const { scores, features, order } = ranked;
  const { kind } = alignment.reading;
  const weights = language.weights.span;
  const { shared, own } = gradeWeights(kind);
  const grades = new Float64Array(SPAN_GRADES.length);
  const on: number[] = [];
  const tried = order.slice(0, SENTENCES_MAX).flatMap((number) => {
    const sentence = index.text.sentences[number];
    const context = spanContext(alignment, sentence, scores[number] - scores[order[0]]);
    let best: { span: Span; score: number; grades: Float64Array } | undefined;
    const all: { span: Span; score: number }[] = [];
    for (const { span, shape } of index.spans(number)) {
      on.length = 0;
      shapeWeights(shape, kind, on);
      spanGrades(span, context, index.text, language, grades);
      let score = 0;
      for (const place of on) score += weights[place];
      for (let i = 0; i < grades.length; i++) score += grades[i] * (weights[shared + i] + weights[own + i]);
      all.push({ span, score });
      if (best === undefined || score > best.score) best = { span, score, grades: grades.slice() };
    }
    return best === undefined ? [] : [{ number, sentence, all, ...best }];
  });
  const top = Math.max(...tried.map(({ score }) => score));
  const mass = tried.map(({ all }) => all.reduce((sum, one) => sum + Math.exp(one.score - top), 0));
  const whole = mass.reduce((sum, one) => sum + one, 0);
  return tried
    .map(({ number, sentence, span, score, all, grades: best }, i) => ({
      mass: mass[i],
      sentence,
      span,
      sentenceScore: scores[number],
      sentenceMargin: scores[number] - Math.max(...scores.filter((_, other) => other !== number), 0),
      spanScore: score,
      spanShare: Math.exp(score - top) / whole,
      spanMargin: score - Math.max(...tried.filter((other) => other.number !== number).map((other) => other.score), score - 3),
      features: features[number],
      grades: best,
      shares: all.map((one) => ({ span: one.span, share: Math.exp(one.score - top) / whole })),
    }))
    .toSorted((a, b) => b.mass - a.mass);
}
