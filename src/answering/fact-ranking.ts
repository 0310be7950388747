import type { Language } from "#text";
import { addFactFeatures, alignFacts, coverage, FACT_FEATURES } from "./fact-features.ts";
import { rowsOfNoughts, scoreOf } from "./feature-rows.ts";
import type { IndexedFact } from "./fact-index.ts";
import { carriedFact } from "./carried-on.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Candidate, RankedSentences } from "./ranking.ts";
import { highest } from "./highest.ts";
import type { Reading } from "./reading.ts";
import { wantedSorts } from "./value-sort.ts";
import type { StoryIndex } from "./story-index.ts";

/** A fact with what speaks for it. */
export interface RankedFact {
  readonly indexed: IndexedFact;
  readonly score: number;
  /** In the order of FACT_FEATURES. */
  readonly features: Float64Array;
}

/** What the text alone gives. */
export interface RankedText {
  readonly sentences: RankedSentences;
  readonly spans: readonly Candidate[];
}

/** So many facts that hold most of the question's words are looked at closely. */
const FACTS_TRIED = 32;
/** A value of the sort that is wanted counts for as much as a common word. */
const SORT_FITS = 0.25;

/** The facts that hold most of the question, the likeliest first. */
export function rankFacts(
  reading: Reading,
  { sentences, spans }: RankedText,
  index: StoryIndex,
  language: Language,
  followUp?: FollowUp,
): RankedFact[] {
  if (index.facts.facts.length === 0) return [];
  const alignment = alignFacts(reading, index.facts, language);
  const probabilities = softmax(sentences.scores);
  const text = {
    sentences: probabilities,
    bestSentence: sentences.order[0],
    spans: new Map(spans.map((candidate) => [candidate.sentence.number, candidate.overlap])),
  };
  const weights = FACT_FEATURES.map((name) => language.weights.fact[name] ?? 0);
  const wanted = wantedSorts(reading);
  const { facts } = index.facts;
  const carried = facts.map((indexed) =>
    followUp === undefined ? 0 : carriedFact(indexed, followUp, alignment, index),
  );
  const promises = coverage(alignment, index.facts);
  for (let i = 0; i < facts.length; i++) {
    const { sort, sentences: evidence } = facts[i];
    promises[i] += wanted?.includes(sort) ? SORT_FITS : 0;
    promises[i] += carried[i];
    promises[i] += probabilities[evidence[0]] ?? 0;
  }
  const tried = highest(promises, FACTS_TRIED);
  const rows = rowsOfNoughts(tried.length, FACT_FEATURES.length);
  return tried
    .map((number, i) => {
      const indexed = facts[number];
      const features = rows[i];
      addFactFeatures(features, indexed, { alignment, index: index.facts, text });
      return { indexed, features, score: scoreOf(features, weights, carried[number]) };
    })
    .toSorted((a, b) => b.score - a.score);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}
