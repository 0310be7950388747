import type { Language } from "#text";
import { confidenceOf, logistic } from "./confidence.ts";
import { FACT_DOUBTS, RULING_DOUBTS } from "./fact-doubts.ts";
import { FACT_FEATURES, type FactFeature } from "./fact-features.ts";
import type { Matches } from "./matching.ts";
import { isUnvouched } from "./unvouched.ts";
import type { Verdict } from "./yes-no-verdict.ts";

const FROM_FACT: readonly FactFeature[] = [
  "asked",
  "label",
  "covered",
  "covered evenly",
  "meaning",
  "lines agree",
  "fits and new",
  "span",
];

export const FACT_CONFIDENCE_FEATURES = [
  ...FROM_FACT,
  ...FACT_DOUBTS,
  "score",
  "margin",
  "text confidence",
  "asks yes or no",
  "replaced",
  "unvouched", // the fact holds neither all that a yes affirms nor what a no denies
] as const;

/**
 * What tells that the likeliest fact is what was asked for, in the order of FACT_CONFIDENCE_FEATURES.
 *
 * @param verdict what the facts say to a yes-or-no question
 */
export function factConfidenceFeatures(
  matches: Matches,
  language: Language,
  verdict?: Verdict,
): Float64Array {
  const { facts, candidates, alignment, index } = matches;
  const best = verdict?.fact ?? facts[0];
  const other = facts.find(({ indexed }) => indexed.sentences[0] !== best.indexed.sentences[0]);
  const [candidate] = candidates;
  const doubts = matches.doubtsOf(best.indexed);
  return Float64Array.from([
    ...FROM_FACT.map((name) => best.features[FACT_FEATURES.indexOf(name)]),
    ...doubts.map((doubt, i) => (isAnswered(FACT_DOUBTS[i], verdict) ? 0 : doubt)),
    best.score / 10,
    Math.max(-3, Math.min(3, best.score - (other?.score ?? 0))) / 3,
    candidate === undefined ? 0 : confidenceOf(candidate, alignment, index.text, language),
    verdict === undefined ? 0 : 1,
    verdict?.instead === undefined ? 0 : 1,
    verdict !== undefined && isUnvouched(verdict, doubts, matches) ? 1 : 0,
  ]);
}

/** A no is what there is to say to turned roles, and another value to whatever stands in its place. */
function isAnswered(doubt: (typeof FACT_DOUBTS)[number], verdict: Verdict | undefined): boolean {
  if (verdict === undefined) return false;
  if (verdict.instead !== undefined) return true;
  // that there are others, or more, is no reason for a no to "the only" and "all"
  return (
    !verdict.yes &&
    (/^(?:roles|other doer)/.test(doubt) || (doubt === "qualifier dropped" && verdict.against !== "scope"))
  );
}

/** What is left of the confidence in a fact that a doubt rules out. */
const RULED_OUT = 0.4;

/** 0..1 that the likeliest fact is what was asked for. */
export function factConfidenceOf(matches: Matches, language: Language, verdict?: Verdict): number {
  const features = factConfidenceFeatures(matches, language, verdict);
  const confidence = logistic(language.weights.factConfidence, FACT_CONFIDENCE_FEATURES, features);
  return ruledOut(features) ? confidence * RULED_OUT : confidence;
}

/** Is the answer of these features ruled out, however sure the rest makes it? */
export function ruledOut(features: Float64Array): boolean {
  return [...RULING_DOUBTS, "unvouched" as const].some(
    (doubt) => features[FACT_CONFIDENCE_FEATURES.indexOf(doubt)] === 1,
  );
}
