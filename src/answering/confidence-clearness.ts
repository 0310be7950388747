import type { Claim, Features } from "./claim.ts";
import { SENTENCE_FEATURES } from "./sentence-features.ts";

/** How clearly the answer won, and how well its sentence fits as a whole. */
export const CLEARNESS = [
  "sentence score",
  "sentence margin",
  "span score",
  "span share",
  "span margin",
  "same words",
  "all matches",
  "evenly",
  "pairs",
  "order",
  "phrase",
  "carried",
  "sentences", // a longer story has more that is merely like the question
] as const;

const SENTENCE_MARGIN_MAX = 5;
const SPAN_MARGIN_MAX = 3;

export function clearness({ candidate, index }: Claim): Features<(typeof CLEARNESS)[number]> {
  const of = (name: (typeof SENTENCE_FEATURES)[number]): number =>
    candidate.features[SENTENCE_FEATURES.indexOf(name)];
  return {
    "sentence score": candidate.sentenceScore / 10,
    "sentence margin": Math.min(SENTENCE_MARGIN_MAX, candidate.sentenceMargin) / SENTENCE_MARGIN_MAX,
    "span score": candidate.spanScore / 10,
    "span share": candidate.spanShare,
    "span margin": Math.min(SPAN_MARGIN_MAX, candidate.spanMargin) / SPAN_MARGIN_MAX,
    "same words": of("same words"),
    "all matches": of("all matches"),
    evenly: of("evenly"),
    pairs: of("pairs"),
    order: of("order"),
    phrase: of("phrase"),
    carried: of("carried"),
    sentences: Math.log(index.sentences.length) / 4,
  };
}
