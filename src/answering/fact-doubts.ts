import type { Language } from "#text";
import { asksForNames, isName } from "./asks-for-names.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import { countsOther } from "./counted-thing.ts";
import { asksAhead, droppedQualifier } from "./dropped-qualifier.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import { otherDoer, rolesTurned, rolesUnlike } from "./turned-roles.ts";
import { unmetSort } from "./unmet-sort.ts";
import { lacksAct, lacksPeople } from "./unmet-asked.ts";
import { unmetWords } from "./unmet-words.ts";
import { STRICT_KIND, wantedSorts } from "./value-sort.ts";

/** What makes doubtful that a fact is what was asked for, by name; each is 0..1. */
export const FACT_DOUBTS = [
  "sort unmet", // a person, place, date, figure or cause is wanted, and the value is none
  "unit unmet", // how many of something else
  "speaker unmet", // somebody else says so
  "roles unlike", // a doer is only ever done to here
  "roles turned", // who does it and to whom it is done stand the other way round
  "other doer", // somebody named does it, and somebody else does it here
  "qualifier dropped", // the last, the only, before the coup
  "rival", // a word of the question is met only by another of its kind: wounded for killed
  "verb unmet",
  "noun unmet",
  "name unmet",
  "worst unmet",
  "focus unmet", // neither value nor label is a village, party, weapon …
  "head unmet", // and nobody would ask for it as one
  "not given", // a figure or date is wanted, and none of that unit, verb and noun is there
  "not such", // the value is none of the kind that the question names
  "not named", // an asked name or number that the fact has nothing to do with
  "not done", // an act that follows from no other: react, win, finance
  "not of them", // people whom the fact has nothing to do with
  "not new", // the question says the value itself
] as const;

type Doubt = (typeof FACT_DOUBTS)[number];

/** Doubts that rule a fact out, however near it is. */
export const RULING_DOUBTS: readonly Doubt[] = [
  "not given",
  "not such",
  "not named",
  "not done",
  "not of them",
  "not new",
  "speaker unmet",
  "roles turned",
  "other doer",
  "qualifier dropped",
];

const SAID = 0.9;
const MET = 0.55;
const CLEARLY = 0.45;
const NOT_AT_ALL = 0.65;
/** A spokesman is no minister, though both are people of some standing. */
const NOT_THE_OFFICE = 0.35;
/** An editor who would ask for the fact as one vouches for it. */
const ASKED_FOR = 0.25;
/** Of a few keywords each noun is what is asked for. */
const KEYWORD_UNMET = 0.5;

/** Verbs that ask what a thing is, or is called. */
const DEFINES = /^(?:call|name|mean|stand|describe|refer|know|say|tell|term|dub|explain)$/;

/** Is a fact ruled out by one of its doubts, however near it is to the question? */
export function isRuledOut(doubts: Float64Array): boolean {
  return RULING_DOUBTS.some((doubt) => doubts[FACT_DOUBTS.indexOf(doubt)] === 1);
}

/** What makes doubtful that a fact is what was asked for, in the order of FACT_DOUBTS. */
export function factDoubts(indexed: IndexedFact, matches: Matches, language: Language): Float64Array {
  const { kind } = matches.reading;
  const words = unmetWords(indexed, matches, language);
  const sort = unmetSort(indexed, matches, language);
  const keywords = kind === "keywords";
  const isClause = matches.reading.asker >= 0 || kind === "yesNo" || kind === "choice";
  const turned = isClause && rolesTurned(indexed, matches, language);
  const notGiven =
    sort.clashes ||
    countsOther(indexed, matches, language) ||
    asksAhead(indexed, matches) ||
    (keywords && words.noun > KEYWORD_UNMET) ||
    (STRICT_KIND.test(kind) &&
      (words.opposed !== undefined ||
        sort.sort > 0 ||
        sort.unit > CLEARLY ||
        words.verb > NOT_AT_ALL ||
        words.noun > NOT_AT_ALL));
  const doubts: Readonly<Record<Doubt, number>> = {
    "sort unmet": sort.sort,
    "unit unmet": sort.unit,
    "speaker unmet": Number(speakerUnmet(indexed, matches)),
    "roles unlike": Number(rolesUnlike(indexed, matches, language)),
    "roles turned": Number(turned),
    "other doer": Number(isClause && otherDoer(indexed, matches, language)),
    "qualifier dropped": Number(droppedQualifier(indexed, matches, language) !== undefined),
    rival: Number(words.rival),
    "verb unmet": words.verb,
    "noun unmet": words.noun,
    "name unmet": words.name,
    "worst unmet": words.worst,
    "focus unmet": sort.focus,
    "head unmet": sort.head,
    "not given": Number(notGiven),
    "not such": Number(
      (sort.focus > NOT_AT_ALL && sort.head > ASKED_FOR) ||
        sort.head > (kind === "who" ? NOT_THE_OFFICE : NOT_AT_ALL) ||
        (asksForNames(matches.reading) && !isName(indexed, matches.reading, matches.index)) ||
        isBeyondDefinition(indexed, matches),
    ),
    "not named": Number(words.name > CLEARLY || lacksNumber(indexed, matches)),
    "not done": Number(lacksAct(indexed, matches, language)),
    "not of them": Number(lacksPeople(indexed, matches, language)),
    "not new": Number(isSaid(indexed, matches)),
  };
  return Float64Array.from(FACT_DOUBTS, (doubt) => doubts[doubt]);
}

/** "in 1995" beside what happened in another year; a yes or no says which number it was. */
function lacksNumber(
  { number: fact, sentences }: IndexedFact,
  { reading, index, alignment }: Matches,
): boolean {
  return (
    reading.kind !== "yesNo" &&
    reading.terms.some(
      ({ term }, q) =>
        /\d\d/.test(term.lower) &&
        term.number !== undefined &&
        index.facts.askedWord(term).inFacts[fact] < SAID &&
        sentences.every((number) => alignment.rows[number][q].match.strength < SAID),
    )
  );
}

/** What a thing is does not tell who does what to it. */
function isBeyondDefinition({ fact }: IndexedFact, { reading }: Matches): boolean {
  return (
    fact.kind === "definition" &&
    reading.kind === "who" &&
    reading.terms.some(({ term, verb }) => verb && !DEFINES.test(term.lemma))
  );
}

/** The question says the value itself, and asks for something else of its sort. */
function isSaid({ called }: IndexedFact, { reading, index }: Matches): boolean {
  return (
    wantedSorts(reading) !== undefined &&
    called.some(
      (name) =>
        name.length > 0 &&
        name.every((told) =>
          reading.terms.some((asked) => index.facts.strengthsOf(asked.term)[told] >= SAID),
        ),
    )
  );
}

/** What somebody said is asked for, beside a fact that nobody or somebody else says. */
function speakerUnmet({ speaker }: IndexedFact, { reading, index }: Matches): boolean {
  const asked = askedSpeaker(reading);
  return asked.length > 0 && !asked.some((term) => strongest(term, speaker, index.facts) >= MET);
}
