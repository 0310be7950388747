import type { Language } from "#text";
import { isAbout, isTold } from "./carried-on.ts";
import { valueSortOf, wantedSorts } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Matches } from "./matching.ts";
import { matchTerms } from "./terms.ts";

/** A question of these kinds is answered by a value of its sort, or not at all. */
const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime|where|whatPlace|why)$/;

/** How sure an answer is that fits in every way, and what is left of that for each way in which it does not. */
const SURE = 0.9;
const OTHER_SORT = { strict: 0.2, else: 0.7 } as const;
const OTHER_REFERENT = 0.4;
const FAR = 0.5;
const ALREADY_TOLD = 0.3;
/** What is left where the fact holds none of the question's own words. */
const NO_WORD = 0.3;

/** 0..1 that a fact answers a follow-up. Its own words are few, so most is told by what it takes up. */
export function followUpConfidence(indexed: IndexedFact, followUp: FollowUp, matches: Matches, language: Language): number {
  const { reading, index } = matches;
  const { last, referents } = followUp;
  const { fact, sentences } = indexed;
  let confidence = SURE;
  const wanted = wantedSorts(reading.kind);
  if (wanted !== undefined && !wanted.includes(valueSortOf(fact, index.facts))) confidence *= STRICT.test(reading.kind) ? OTHER_SORT.strict : OTHER_SORT.else;
  for (const { entity } of referents) if (!isAbout(indexed, entity, index)) confidence *= OTHER_REFERENT;
  if (referents.length === 0 && !sentences.includes(last.sentence) && !fact.about.some((id) => last.entities.includes(id))) confidence *= FAR;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, index)) confidence *= ALREADY_TOLD;
  return confidence * (NO_WORD + (1 - NO_WORD) * ownMet(indexed, followUp, matches, language));
}

/** Share of the question's own words that the fact holds, the rare ones most; 1 where it has none. */
export function ownMet({ lines, around }: IndexedFact, { own }: FollowUp, { index }: Matches, language: Language): number {
  const told = [...new Set([...lines.flatMap((line) => line.terms), ...around])].map((term) => index.facts.terms[term]);
  let met = 0, whole = 0;
  for (const { term } of own) {
    const weight = term.rarity ** 2;
    whole += weight;
    met += weight * told.reduce((best, one) => Math.max(best, matchTerms(term, one, language).strength), 0);
  }
  return whole === 0 ? 1 : met / whole;
}
