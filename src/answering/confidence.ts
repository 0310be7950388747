import type { Language, Logistic } from "#text";
import type { Alignment } from "./alignment.ts";
import { CONFIDENCE_FEATURES, confidenceFeatures } from "./confidence-features.ts";
import type { Candidate } from "./ranking.ts";
import type { TextIndex } from "./text-index.ts";

/** 0..1: the share of answers like this one that were right when it was learned. */
export function confidenceOf(
  candidate: Candidate,
  alignment: Alignment,
  index: TextIndex,
  language: Language,
): number {
  const features = confidenceFeatures(candidate, alignment, index, language);
  return logistic(language.weights.confidence, CONFIDENCE_FEATURES, features);
}

export function logistic(
  { bias, weights }: Logistic,
  names: readonly string[],
  features: ArrayLike<number>,
): number {
  let score = bias;
  for (const [i, name] of names.entries()) score += (weights[name] ?? 0) * features[i];
  return 1 / (1 + Math.exp(-score));
}
