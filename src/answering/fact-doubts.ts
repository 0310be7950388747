import type { Language } from "#text";
import { STRICT_KIND, valueSortOf, wantedSorts } from "./value-sort.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import type { AskedTerm } from "./reading.ts";
import { matchTerms, type Term } from "./terms.ts";

/** What makes doubtful that a fact is what was asked for, by name; each is 0..1. */
export const FACT_DOUBTS = [
  "sort unmet", // a person, place, date, figure or cause is wanted, and the value is none
  "unit unmet", // how many of something else
  "speaker unmet", // somebody else says so
  "roles turned", // who does it and to whom it is done stand the other way round
  "rival", // a word of the question is met only by another of its kind: wounded for killed
  "verb unmet",
  "noun unmet",
  "name unmet",
  "worst unmet",
  "focus unmet", // the value is no village, party, weapon …
  "not given", // a figure or date is wanted, and none of that unit, verb and noun is there
  "not such", // the value is none of the kind that the question names
  "not named", // an asked name that the fact has nothing to do with
] as const;

type Doubt = (typeof FACT_DOUBTS)[number];

/**
 * Doubts that rule a fact out, however near it is. Of 93 of our questions that the shipped story does not answer they
 * tell 34, and of 134 that were rightly answered 5.
 */
export const RULING_DOUBTS: readonly Doubt[] = ["not given", "not such", "not named", "speaker unmet"];

const SAID = 0.9;
const CLEARLY = 0.45;
const NOT_AT_ALL = 0.65;
/** Nouns that fit anything of their sort. */
const GENERAL =
  /^(?:thing|person|people|man|woman|country|nation|state|place|city|town|area|region|part|side|half|group|organi[sz]ation|body|event|word|term|phrase|name|kind|type|sort|way|leader|politician|official|force)$/;

const MET = 0.55;

/** Is the fact ruled out by a doubt, however near it is to the question? */
export function isRuledOut(indexed: IndexedFact, matches: Matches, language: Language): boolean {
  const doubts = factDoubts(indexed, matches, language);
  return RULING_DOUBTS.some((doubt) => doubts[FACT_DOUBTS.indexOf(doubt)] === 1);
}

export function factDoubts(indexed: IndexedFact, matches: Matches, language: Language): Float64Array {
  const { reading, index } = matches;
  const { terms } = index.facts;
  const doubts = new Map<Doubt, number>();
  const raise = (doubt: Doubt, by: number): void =>
    void doubts.set(doubt, Math.max(doubts.get(doubt) ?? 0, by));
  const wanted = wantedSorts(reading.kind);
  const sort = valueSortOf(indexed.fact, index.facts);
  const counted = sort === "list" && reading.kind === "howMany";
  if (wanted !== undefined && !wanted.includes(sort) && !counted) raise("sort unmet", 1);
  const everything = indexed.all;
  const units = [...indexed.value, ...indexed.around];
  for (const asked of reading.terms) {
    const met = strongest(asked.term, everything, index.facts);
    const lack = (1 - met) * asked.term.rarity;
    raise("worst unmet", lack);
    const wordClass = reading.sentence.words[asked.at]?.wordClass;
    if (asked.term.name) raise("name unmet", isSetting(asked, matches) ? 0 : 1 - met);
    else if (asked.verb) raise("verb unmet", lack);
    else if (wordClass === "NOUN") raise("noun unmet", lack);
    if (
      met < MET &&
      hasRival(
        asked.term,
        everything.map((term) => terms[term]),
        language,
      )
    )
      raise("rival", 1);
  }
  const focus = reading.terms.filter((asked) => asked.focus);
  if (/^(?:howMany|howMuch|howLong|whatNumber)$/.test(reading.kind) && focus.length > 0 && sort !== "list") {
    raise("unit unmet", 1 - Math.max(...focus.map((unit) => strongest(unit.term, units, index.facts))));
    if (focus.some(({ term }) => term.place !== undefined && !isOf(term.place, indexed, matches, language)))
      raise("unit unmet", 1);
  }
  if (
    /^what(?:Place|Group|Person|Noun)$/.test(reading.kind) &&
    focus.length > 0 &&
    !GENERAL.test(focus.at(-1)!.term.lemma)
  ) {
    const named = [
      ...indexed.value,
      ...indexed.lines.filter((line) => line.by === "label").flatMap((line) => line.terms),
    ];
    raise("focus unmet", 1 - strongest(focus.at(-1)!.term, named, index.facts));
  }
  if (speakerUnmet(indexed, matches)) raise("speaker unmet", 1);
  if (rolesTurned(indexed, matches, language)) raise("roles turned", 1);
  const told = indexed.lines
    .filter((line) => line.by !== "asked")
    .flatMap((line) => line.terms.map((term) => terms[term].lemma));
  const opposed = reading.terms.some(
    ({ term, verb }) =>
      verb &&
      strongest(term, everything, index.facts) < SAID &&
      told.some((lemma) => language.opposites.get(term.lemma)?.has(lemma)),
  );
  const above = (doubt: Doubt, bound: number): boolean => (doubts.get(doubt) ?? 0) > bound;
  if (
    STRICT_KIND.test(reading.kind) &&
    (opposed ||
      above("sort unmet", 0) ||
      above("unit unmet", CLEARLY) ||
      above("verb unmet", NOT_AT_ALL) ||
      above("noun unmet", NOT_AT_ALL))
  )
    raise("not given", 1);
  if (above("name unmet", CLEARLY)) raise("not named", 1);
  if (above("focus unmet", NOT_AT_ALL)) raise("not such", 1);
  return Float64Array.from(FACT_DOUBTS, (doubt) => doubts.get(doubt) ?? 0);
}

function strongest(asked: Term, told: readonly number[], facts: FactIndex): number {
  const row = facts.strengthsOf(asked);
  return told.reduce((most, term) => Math.max(most, row[term]), 0);
}

function best(asked: Term, told: readonly Term[], language: Language): number {
  return told.reduce((most, term) => Math.max(most, matchTerms(asked, term, language).strength), 0);
}

/** "How many Malian soldiers": is the fact about Mali itself, or about somebody called Malian? */
function isOf(place: string, { fact }: IndexedFact, { index }: Matches, language: Language): boolean {
  const names = fact.about
    .flatMap((id) => index.facts.entities.get(id) ?? [])
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  const forms = [place, ...language.demonyms.forms(place)];
  return names.some(
    (name) =>
      name.toLowerCase() === place ||
      forms.slice(1).some((form) => name.toLowerCase().split(" ").includes(form)),
  );
}

/** What the whole story is set in need not stand in each of its facts, but where it says whose something is: "president of France". */
const SETTING_SHARE = 0.3;

function isSetting(asked: AskedTerm, { alignment, reading }: Matches): boolean {
  const { words } = reading.sentence;
  if (words[asked.at - 1]?.lower === "of" || /^(?:'s|’s)$/.test(words[asked.at + 1]?.lower ?? ""))
    return false;
  const q = reading.terms.indexOf(asked);
  const holding = alignment.rows.filter((row) => row[q].match.strength >= 0.9).length;
  return holding >= SETTING_SHARE * alignment.rows.length;
}

function hasRival(asked: Term, told: readonly Term[], language: Language): boolean {
  const excluded = language.opposites.get(asked.lemma);
  return told.some((term) => {
    if (excluded?.has(term.lemma)) return true;
    const relation = language.thesaurus.relation(asked.lemma, term.lemma);
    return relation?.kind === "antonym" || (relation?.kind === "sibling" && relation.strength > 0.25);
  });
}

/** What somebody said is asked for, beside a fact that nobody or somebody else says. */
function speakerUnmet({ speaker }: IndexedFact, { reading, index }: Matches): boolean {
  const asked = askedSpeaker(reading);
  return asked.length > 0 && !asked.some((term) => strongest(term, speaker, index.facts) >= MET);
}

/** The question's doer is done to here, or the other way round. */
export function rolesTurned(indexed: IndexedFact, { doings }: Matches, language: Language): boolean {
  if (doings.length === 0) return false;
  const told = indexed.frames;
  const same = (asked: readonly Term[], there: readonly Term[]): boolean =>
    asked.some((term) => best(term, there, language) >= 0.9);
  return doings.some(({ doers, done }) => {
    const turned = told.some((other) => same(doers, other.patient) || same(done, other.agent));
    return turned && !told.some((other) => same(doers, other.agent) || same(done, other.patient));
  });
}
