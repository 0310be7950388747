import type { Language } from "#text";
import type { Alignment } from "./alignment.ts";
import type { FollowUp } from "./follow-up.ts";
import { likestSpan } from "./likest-span.ts";
import { spanAt, FRAME_STRIDE } from "./sentence-frame.ts";
import { sentenceFeatures, SENTENCE_FEATURES } from "./sentence-features.ts";
import { spanContext } from "./span-context.ts";
import { spanWeightPlaces } from "./span-features.ts";
import { spanGrader, SPAN_GRADES } from "./span-grades.ts";
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
  /** The sentence's spans, each with its share of the probability over all spans of it. */
  readonly shares: readonly SpanShare[];
}

export interface SpanShare {
  readonly span: Span;
  readonly share: number;
}

/** Spans are looked for in so many of the best sentences: they hold the answer 99 times of 100 where any does. */
export const SENTENCES_MAX = 4;
/** How much a sentence's spans say for it beside its own score; any share from 0.2 to 0.6 does as well. */
const SPANS_SHARE = 0.4;

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

/** The best span of each of the best sentences, best evidence first. */
export function rankSpans(ranked: RankedSentences, alignment: Alignment, index: StoryIndex, language: Language): Candidate[] {
  const { scores, features, order } = ranked;
  const tried = order.slice(0, SENTENCES_MAX).flatMap((number) => {
    const frame = index.frame(number);
    if (frame.count === 0) return [];
    const sentence = index.text.sentences[number];
    const context = spanContext(alignment, sentence, frame, scores[number] - scores[order[0]]);
    const grade = spanGrader(context, index.text, language);
    const spanScores = scoreSpans(alignment, frame, grade, language);
    const best = likestSpan(spanScores, frame);
    const span = spanAt(frame, best);
    const grades = new Float64Array(SPAN_GRADES.length);
    grade(span, grades);
    const mass = logOfSum(spanScores);
    const shares = Array.from(spanScores, (score, i) => ({ span: spanAt(frame, i), share: Math.exp(score - mass) }));
    return [{ number, sentence, span, score: spanScores[best], grades, mass, shares }];
  });
  const whole = logOfSum(tried.map(({ mass }) => mass));
  return tried
    .map(({ number, sentence, span, score, grades, mass, shares }) => ({
      evidence: scores[number] + SPANS_SHARE * mass,
      sentence,
      span,
      sentenceScore: scores[number],
      sentenceMargin: scores[number] - Math.max(...scores.filter((_, other) => other !== number), 0),
      spanScore: score,
      spanShare: Math.exp(score - whole),
      spanMargin: score - Math.max(...tried.filter((other) => other.number !== number).map((other) => other.score), score - 3),
      features: features[number],
      grades,
      shares,
    }))
    .toSorted((a, b) => b.evidence - a.evidence);
}

function scoreSpans({ reading }: Alignment, { count, table }: ReturnType<StoryIndex["frame"]>, grade: ReturnType<typeof spanGrader>, language: Language): Float64Array {
  const weights = language.weights.span;
  const places = spanWeightPlaces(reading);
  const gradeWeights = SPAN_GRADES.map((_, i) => (weights[places.shared + i] ?? 0) + (weights[places.own + i] ?? 0));
  const grades = new Float64Array(SPAN_GRADES.length);
  const on: number[] = [];
  return Float64Array.from({ length: count }, (_, i) => {
    on.length = 0;
    const at = i * FRAME_STRIDE;
    places.shape(table, at + 4, on);
    grade(spanAt({ table }, i), grades);
    let score = 0;
    for (const place of on) score += weights[place] ?? 0;
    for (let g = 0; g < grades.length; g++) score += grades[g] * gradeWeights[g];
    return score;
  });
}

function logOfSum(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) top = Math.max(top, values[i]);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i] - top);
  return top + Math.log(sum);
}
