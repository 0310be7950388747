import type { Language } from "#text";
import { asksForNames, namesAny } from "./asks-for-names.ts";
import { askedOn, isAbout, isNameOf } from "./carried-on.ts";
import { spanFits } from "./carried-spans.ts";
import { wantedSorts } from "./value-sort.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { FollowUp } from "./follow-up.ts";
import type { Matches } from "./matching.ts";
import { ownMet } from "./own-words.ts";
import type { Candidate } from "./ranking.ts";
import type { Reading } from "./reading.ts";
import { isTold } from "./told-before.ts";
import { PERSONAL, type Referent } from "./referents.ts";
import type { StoryIndex } from "./story-index.ts";
import { talkedEntity } from "./talked-entity.ts";
import { lacksAct, lacksPeople } from "./unmet-asked.ts";
import { unmetSort, type UnmetSort } from "./unmet-sort.ts";
import { STRICT, valueFit } from "./value-fit.ts";

/** How sure an answer is that fits in every way, and what is left of that for each way in which it does not. */
const SURE = 0.9;
const OTHER_SORT = { strict: 0.2, else: 0.7 } as const;
const OTHER_REFERENT = 0.4;
/** "of which country?" says nothing of whose. */
const FAR = { ownWords: 0.6, else: 0.3 } as const;
/** A fact that holds most of what the turn before asked is not far from it. */
const ASKED_ON = 0.6;
const ALREADY_TOLD = 0.3;
/** A name that the whole story lacks. */
const NAME_MET = 0.6;
const NAME_ABSENT = 0.3;
/** "really?" claims nothing that a fact could affirm, and "how?" asks for nothing that it could be told by. */
const NOTHING_ASKED = 0.4;
/** What is left where the fact holds none of the question's own words; a yes vouches for each of them. */
const NO_WORD = { yesNo: 0.1, else: 0.3 } as const;

/** 0..1 that a fact answers a follow-up. Its own words are few, so most is told by what it takes up. `replaced`: the fact has another value in the place of the question's. */
export function followUpConfidence(
  indexed: IndexedFact,
  followUp: FollowUp,
  matches: Matches,
  { language, replaced = false }: { readonly language: Language; readonly replaced?: boolean },
): number {
  const { reading, alignment, index } = matches;
  const { last, about, own, form, referents } = followUp;
  const { fact, sentences } = indexed;
  let confidence = SURE;
  if (wantedSorts(reading) !== undefined && valueFit(indexed, reading, index) === 0)
    confidence *= STRICT.test(reading.kind) ? OTHER_SORT.strict : OTHER_SORT.else;
  if (asksForNames(reading) && !namesAny(indexed, referents, index)) confidence *= OTHER_SORT.strict;
  if (!replaced && isOther(unmetSort(indexed, matches, language), reading)) confidence *= OTHER_SORT.strict;
  if (!replaced && (lacksAct(indexed, matches, language) || lacksPeople(indexed, matches, language)))
    confidence *= OTHER_SORT.strict;
  if (lacksPerson(reading, referents) && !isOfPerson(indexed, index)) confidence *= OTHER_REFERENT;
  for (const { entity } of referents) if (!isAbout(indexed, entity, index)) confidence *= OTHER_REFERENT;
  if (
    referents.length === 0 &&
    askedOn(indexed, followUp, reading, index) < ASKED_ON &&
    !sentences.includes(last.sentence) &&
    !fact.about.some((id) => about.includes(id))
  )
    confidence *= own.some(({ focus }) => !focus) ? FAR.ownWords : FAR.else;
  const names = asksForNames(reading) && referents.some(({ entity }) => isNameOf(fact, entity));
  if (names) return confidence;
  if (reading.kind !== "yesNo" && isTold(indexed, followUp, reading, index)) confidence *= ALREADY_TOLD;
  if (
    !replaced &&
    own.some((asked) => asked.term.name && alignment.anywhere[reading.terms.indexOf(asked)] < NAME_MET)
  )
    confidence *= NAME_ABSENT;
  const met = replaced
    ? 1
    : ownMet(indexed, own, { index, weightOf: (asked) => alignment.weights[reading.terms.indexOf(asked)] });
  if (reading.kind === "yesNo" && own.length === 0 && fact.value.kind !== "yesno")
    confidence *= NOTHING_ASKED;
  if (form === "bare" && reading.kind === "whatDid" && valueFit(indexed, reading, index) === 0)
    confidence *= OTHER_SORT.strict;
  if (form === "bare" && reading.kind === "how") confidence *= NOTHING_ASKED;
  const rest = reading.kind === "yesNo" ? NO_WORD.yesNo : NO_WORD.else;
  return confidence * (rest + (1 - rest) * met);
}

/** "he", and nobody whom the turns before told of. */
function lacksPerson({ sentence }: Reading, referents: readonly Referent[]): boolean {
  return (
    sentence.words.some(({ lower }) => PERSONAL.test(lower)) &&
    !referents.some(({ entity }) => entity.kind === "person")
  );
}

function isOfPerson({ fact: { about } }: IndexedFact, index: StoryIndex): boolean {
  return about.some((id) => talkedEntity(id, index)?.kind === "person");
}

/** How many of something else, a day for how long, a channel for a journalist. */
function isOther({ clashes, unit, head, focus }: UnmetSort, { head: noun }: Reading): boolean {
  const counts = noun !== undefined && !PEOPLE.test(noun.lemma) && unit > OTHER_UNIT;
  return clashes || counts || (head > OTHER_NOUN && focus !== 0);
}

/** "how many men": as good as any word for those who are counted. */
const PEOPLE = /^(?:man|woman|person|people|other|one)$/;
const OTHER_UNIT = 0.45;
const OTHER_NOUN = 0.65;

/** The text has a date beside what was told: what a bare "when?" asks for, most likely. */
const FITS_BARE = 0.65;

/** 0..1 that words of the text answer a follow-up, from what they would be worth as an answer to a whole question. */
export function followUpSpanConfidence(
  { span, sentence }: Candidate,
  confidence: number,
  followUp: FollowUp,
  { reading, alignment }: Matches,
): number {
  const { own, form, last } = followUp;
  const fit = spanFits(span, reading.kind);
  const misfit =
    fit !== false || !STRICT.test(reading.kind)
      ? 1
      : reading.kind === "why"
        ? OTHER_SORT.else
        : OTHER_SORT.strict;
  if (form === "bare")
    return fit === true && sentence.number === last.sentence
      ? Math.max(confidence, FITS_BARE)
      : confidence * misfit;
  const row = alignment.rows[sentence.number];
  let met = 0,
    whole = 0;
  for (const asked of own) {
    const q = reading.terms.indexOf(asked);
    whole += alignment.weights[q];
    if (row[q].match.strength >= NAME_MET) met += alignment.weights[q] * row[q].match.strength;
  }
  return confidence * misfit * (NO_WORD.else + (1 - NO_WORD.else) * (met / whole));
}
