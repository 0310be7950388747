import type { Claim, Features } from "./claim.ts";
import { SENTENCE_FEATURES } from "./sentence-features.ts";

/** How clearly the answer won, and how well its sentence fits as a whole. */
export const CLEARNESS = [
  "sentence margin",
  "span score",
  "span margin",
  "evenly",
  "pairs",
  "order",
  "phrase",
  "carried",
] as const;

const SENTENCE_MARGIN_MAX = 5;
const SPAN_MARGIN_MAX = 3;

export function clearness({ candidate }: Claim): Features<(typeof CLEARNESS)[number]> {
  const of = (name: (typeof SENTENCE_FEATURES)[number]): number =>
    candidate.features[SENTENCE_FEATURES.indexOf(name)];
  return {
    "sentence margin": Math.min(SENTENCE_MARGIN_MAX, candidate.sentenceMargin) / SENTENCE_MARGIN_MAX,
    "span score": candidate.spanScore / 10,
    "span margin": Math.min(SPAN_MARGIN_MAX, candidate.spanMargin) / SPAN_MARGIN_MAX,
    evenly: of("evenly"),
    pairs: of("pairs"),
    order: of("order"),
    phrase: of("phrase"),
    carried: of("carried"),
  };
}
