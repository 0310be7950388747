import type { Language } from "#text";
import { confidenceOf, logistic } from "./confidence.ts";
import { FACT_FEATURES } from "./fact-features.ts";
import type { Matches } from "./matching.ts";
import { verdictOf } from "./yes-no-verdict.ts";

const FROM_FACT = ["asked", "label", "says", "covered", "covered evenly", "lines agree", "value sort fits", "value sort clashes", "name absent", "number absent", "sentence", "span"] as const;

export const FACT_CONFIDENCE_FEATURES = [...FROM_FACT, "score", "margin", "text agrees", "text confidence", "absent words", "name not in story", "few terms", "figure or date unmet", "asks yes or no", "replaced"] as const;

/** A question of these kinds is answered by a figure or a date, or not at all. */
const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime)$/;

/** What tells that the likeliest fact is what was asked for, in the order of FACT_CONFIDENCE_FEATURES. */
export function factConfidenceFeatures(matches: Matches, language: Language): Float64Array {
  const { facts, candidates, alignment, index, reading } = matches;
  const [best] = facts;
  const other = facts.find(({ indexed }) => indexed.sentences[0] !== best.indexed.sentences[0]);
  const [candidate] = candidates;
  const total = alignment.weightSum || 1;
  let absent = 0, nameAbsent = 0;
  for (const [q, asked] of reading.terms.entries()) {
    const lack = 1 - Math.max(alignment.anywhere[q], best.features[FACT_FEATURES.indexOf("covered evenly")] > 0.95 ? 1 : 0);
    absent += (alignment.weights[q] / total) * lack;
    if (asked.term.name && alignment.anywhere[q] < 0.6) nameAbsent = 1;
  }
  const text = candidate === undefined ? 0 : confidenceOf(candidate, alignment, index.text, language);
  return Float64Array.from([
    ...FROM_FACT.map((name) => best.features[FACT_FEATURES.indexOf(name)]),
    best.score / 10,
    Math.min(3, best.score - (other?.score ?? 0)) / 3,
    candidate?.sentence.number === best.indexed.sentences[0] ? 1 : 0,
    text,
    absent,
    nameAbsent,
    reading.terms.length < 2 ? 1 : 0,
    STRICT.test(reading.kind) && best.features[FACT_FEATURES.indexOf("value sort fits")] === 0 ? 1 : 0,
    reading.kind === "yesNo" ? 1 : 0,
    reading.kind === "yesNo" && verdictOf(matches, language).instead !== undefined ? 1 : 0,
  ]);
}

/** 0..1 that the likeliest fact is what was asked for. */
export function factConfidenceOf(matches: Matches, language: Language): number {
  return logistic(language.weights.factConfidence, FACT_CONFIDENCE_FEATURES, factConfidenceFeatures(matches, language));
}
