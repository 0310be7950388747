import type { Language, WordRange } from "#text";
import { FRAME_SHAPE, FRAME_STRIDE, spanAt, type SentenceFrame } from "./sentence-frame.ts";
import type { SpanWeightPlaces } from "./span-features.ts";
import { SPAN_GRADES, type SpanGrader } from "./span-grades.ts";
import type { Span } from "./spans.ts";

/** What speaks for the spans of a sentence. */
interface SpanModel {
  readonly places: SpanWeightPlaces;
  readonly grade: SpanGrader;
  /** What plain rules add. */
  readonly rules: readonly ((span: Span) => number)[];
}

/** A span whose shape is this much less likely than the likeliest shape is not looked at more closely: hardly any such wins. */
const SHAPE_BEHIND_MAX = 3;

/** The score of each span of a frame; minus infinity where its shape alone rules it out. */
export function scoreSpans(
  frame: SentenceFrame,
  { places: { parts, starts, sharedGrades, ownGrades }, grade, rules }: SpanModel,
  { weights: { span: weights } }: Language,
): Float64Array {
  const scores = new Float64Array(frame.count);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < frame.count; i++) {
    const shape = i * FRAME_STRIDE + FRAME_SHAPE;
    let score = 0;
    for (let part = 0; part < parts.length; part++)
      score += weights[starts[part] + frame.table[shape + parts[part]]];
    scores[i] = score;
    if (score > top) top = score;
  }
  const grades = new Float64Array(SPAN_GRADES.length);
  const gradeWeights = grades.map((_, i) => weights[sharedGrades + i] + weights[ownGrades + i]);
  for (let i = 0; i < frame.count; i++) {
    let score = scores[i];
    if (score < top - SHAPE_BEHIND_MAX) {
      scores[i] = Number.NEGATIVE_INFINITY;
      continue;
    }
    const span = spanAt(frame, i);
    grade(span, grades);
    for (let g = 0; g < grades.length; g++) score += grades[g] * gradeWeights[g];
    for (const rule of rules) score += rule(span);
    scores[i] = score;
  }
  return scores;
}

/** Of the probability over all spans, the share of those that a range shares at least half its words with. */
export type Overlap = (range: WordRange) => number;

/** @param mass the logarithm of the sum of what the scores are logarithms of */
export function overlapOf({ table }: SentenceFrame, scores: Float64Array, mass: number): Overlap {
  let shares: Float64Array | undefined;
  return ({ from, to }) => {
    shares ??= scores.map((score) => Math.exp(score - mass));
    let share = 0;
    for (let i = 0; i < shares.length; i++) {
      if (shares[i] === 0) continue;
      const start = table[i * FRAME_STRIDE];
      const end = table[i * FRAME_STRIDE + 1];
      const common = Math.min(end, to) - Math.max(start, from);
      if (common > 0 && (2 * common) / (end - start + to - from) > 0.5) share += shares[i];
    }
    return share;
  };
}
