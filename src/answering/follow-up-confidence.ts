import type { Language } from "#text";
import { isAbout, isTold } from "./carried-on.ts";
import { valueSortOf, wantedSorts } from "./fact-features.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Matches } from "./matching.ts";
import { ownMet } from "./own-words.ts";
import { matchTerms } from "./terms.ts";

/** A question of these kinds is answered by a value of its sort, or not at all. */
const STRICT = /^(?:howMany|howMuch|howLong|howMeasure|whatNumber|when|whatTime|where|whatPlace|why)$/;

/** How sure an answer is that fits in every way, and what is left of that for each way in which it does not. */
const SURE = 0.9;
const OTHER_SORT = { strict: 0.2, else: 0.7 } as const;
const OTHER_REFERENT = 0.4;
const FAR = 0.6;
const ALREADY_TOLD = 0.3;
/** A name that the whole story lacks. */
const NAME_MET = 0.6;
const NAME_ABSENT = 0.3;
/** What is left where the fact holds none of the question's own words. */
const NO_WORD = 0.3;

/** 0..1 that a fact answers a follow-up. Its own words are few, so most is told by what it takes up. `replaced`: the fact has another value in the place of the question's. */
export function followUpConfidence(indexed: IndexedFact, followUp: FollowUp, matches: Matches, { language, replaced = false }: { readonly language: Language; readonly replaced?: boolean }): number {
  const { reading, alignment, index } = matches;
  const { last, about, own, referents } = followUp;
  const { fact, sentences } = indexed;
  let confidence = SURE;
  const wanted = wantedSorts(reading.kind);
  if (wanted !== undefined && !wanted.includes(valueSortOf(fact, index.facts))) confidence *= STRICT.test(reading.kind) ? OTHER_SORT.strict : OTHER_SORT.else;
  for (const { entity } of referents) if (!isAbout(indexed, entity, index)) confidence *= OTHER_REFERENT;
  if (referents.length === 0 && !sentences.includes(last.sentence) && !fact.about.some((id) => about.includes(id))) confidence *= FAR;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, reading, index)) confidence *= ALREADY_TOLD;
  if (own.some((asked) => asked.term.name && alignment.anywhere[reading.terms.indexOf(asked)] < NAME_MET)) confidence *= NAME_ABSENT;
  const met = replaced ? 1 : ownMet(indexed, {
    own,
    weight: (asked) => alignment.weights[reading.terms.indexOf(asked)],
    strength: (asked, term) => matchTerms(asked.term, index.facts.terms[term], language).strength,
  });
  return confidence * (NO_WORD + (1 - NO_WORD) * met);
}
