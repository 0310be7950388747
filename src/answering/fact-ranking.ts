import type { Language } from "#text";
import { alignFacts, FACT_FEATURES, factFeatures } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Candidate, RankedSentences } from "./ranking.ts";
import type { Reading } from "./reading.ts";
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

/** All facts of the story, the likeliest first. */
export function rankFacts(reading: Reading, { sentences, spans }: RankedText, index: StoryIndex, language: Language, followUp?: FollowUp): RankedFact[] {
  const alignment = alignFacts(reading, index.facts, language);
  const shares = {
    sentences: softmax(sentences.scores),
    spans: new Map(spans.map((candidate) => [candidate.sentence.number, candidate.shares])),
  };
  const weights = FACT_FEATURES.map((name) => language.weights.fact[name] ?? 0);
  return index.facts.facts
    .map((indexed) => {
      const features = factFeatures(indexed, alignment, index.facts, shares);
      return { indexed, features, score: features.reduce((sum, value, i) => sum + value * weights[i], carriedOn(indexed, followUp)) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** What a fact gains from each entity of the turn before that it is about, at most two. */
const SAME_ENTITY = 0.7;

function carriedOn({ fact }: IndexedFact, followUp: FollowUp | undefined): number {
  if (followUp === undefined) return 0;
  const shared = fact.about.filter((id) => followUp.entities.includes(id)).length;
  return followUp.need * SAME_ENTITY * Math.min(2, shared);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}
