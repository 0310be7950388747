import type { Language, Word } from "#text";
import type { FactIndex, IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import type { Reading } from "./reading.ts";
import { matchTerms, type Term } from "./terms.ts";
import { tellsWhere } from "./value-fit.ts";
import { clashingSorts, wantedSorts, type ValueSort } from "./value-sort.ts";

/** How far the value is from the sort of thing that is asked for, each 0..1. */
export interface UnmetSort {
  /** A person, place, date, figure or cause is wanted, and the value is none. */
  readonly sort: number;
  /** The value is of a sort that is never the answer to who, where or why. */
  readonly clashes: boolean;
  /** How many of something else. */
  readonly unit: number;
  /** Neither value nor label has anything like the village, party, weapon … asked for. */
  readonly focus: number;
  /** Neither the value is one, nor does any way to ask for the fact ask for one. */
  readonly head: number;
}

/** Nouns that fit anything of their sort. */
const GENERAL =
  /^(?:thing|person|people|man|woman|country|nation|state|place|city|town|area|region|part|side|half|group|organi[sz]ation|body|event|word|term|phrase|name|kind|type|sort|way|leader|politician|official|force)$/;
/** A prime minister is another than a minister of any other kind, however alike the words are. */
const OTHER_OFFICE = 2;
const FIGURE_KIND = /^(?:howMany|howMuch|howLong|whatNumber)$/;
const NOUN_KIND = /^what(?:Place|Group|Person|Noun)$/;

export function unmetSort(indexed: IndexedFact, matches: Matches, language: Language): UnmetSort {
  const { reading, index } = matches;
  const wanted = wantedSorts(reading);
  const { sort } = indexed;
  const counted = sort === "list" && reading.kind === "howMany";
  const focus = reading.terms.filter((asked) => asked.focus).map(({ term }) => term);
  const last = focus.at(-1);
  const unit =
    !FIGURE_KIND.test(reading.kind) || focus.length === 0 || sort === "list"
      ? 0
      : focus.some(({ place }) => place !== undefined && !isOf(place, indexed, matches, language))
        ? 1
        : 1 -
          Math.max(
            ...focus.map((term) => strongest(term, [...indexed.value, ...indexed.around], index.facts)),
          );
  const [office, ...modifiers] = askedOffice(reading);
  const noun = NOUN_KIND.test(reading.kind) ? last : office;
  const named = noun !== undefined && !noun.name && !GENERAL.test(noun.lemma);
  const label = indexed.lines.filter((line) => line.by === "label").flatMap((line) => line.terms);
  const heads = indexed.lines.flatMap(({ by, head }) => (by === "says" || head < 0 ? [] : [head]));
  return {
    sort: wanted !== undefined && !wanted.includes(sort) && !counted ? 1 : 0,
    clashes: clashes(indexed, sort, matches),
    unit,
    focus: named && noun === last ? 1 - strongest(noun, [...indexed.value, ...label], index.facts) : 0,
    head: Math.max(
      named ? 1 - isA(noun, [...indexed.value, ...heads], index.facts, language) : 0,
      ...modifiers.map((term) => Math.min(1, OTHER_OFFICE * (1 - strongest(term, indexed.all, index.facts)))),
    ),
  };
}

/** "Who was the mayor of the town", "who was deputy mayor": the words for the office, the last first. */
function askedOffice({ kind, asker, sentence: { words, nounPhrases }, terms }: Reading): Term[] {
  if (kind !== "who" || !/^(?:is|was|are|were)$/.test(words[asker + 1]?.lower ?? "")) return [];
  const office = nounPhrases.find(({ from }) => from === asker + 2);
  if (office === undefined || words[office.head].wordClass !== "NOUN" || !isOpenTo(words[office.to]))
    return [];
  return terms
    .filter(({ at }) => at >= office.from && at <= office.head)
    .map(({ term }) => term)
    .toReversed();
}

function isOpenTo(word: Word | undefined): boolean {
  return word === undefined || /^(?:ADP|PUNCT)$/.test(word.wordClass) || /^(?:who|that)$/.test(word.lower);
}

/** How near one of the told is to a thing of that kind; a prisoner is no prison. */
function isA(noun: Term, told: readonly number[], { terms }: FactIndex, language: Language): number {
  return told.reduce((most, number) => {
    const { kind, strength } = matchTerms(noun, terms[number], language);
    return Math.max(most, kind === "form" && noun.place === undefined ? 0 : strength);
  }, 0);
}

const LASTS = /^(?:since|until|till|from|for|throughout)\b/i;
const REASON = /\b(?:because|since|due|to|so|for|after|as)\b/;

function clashes(indexed: IndexedFact, sort: ValueSort, matches: Matches): boolean {
  const { kind } = matches.reading;
  const { fact } = indexed;
  const { value } = fact;
  switch (kind) {
    case "who":
      return clashingSorts(kind).includes(sort) || asksForNow(indexed, matches);
    case "where":
      return (
        clashingSorts(kind).includes(sort) ||
        (value.kind === "text" && !tellsWhere(value.text, fact, matches)) ||
        asksForNow(indexed, matches)
      );
    case "why":
      return sort !== "cause" && !REASON.test(fact.says);
    case "whatTime":
      return value.kind === "date" && asksClockTime(matches);
    case "howLong":
      return sort === "date" && value.kind === "date" && !LASTS.test(value.date);
    default:
      return false;
  }
}

const NOW = /^(?:now|today|currently|nowadays)$/;

const IS_SO = /^(?:is|are|remains?|stays?|lives?|still|now)$/;

/** "Where is she now?", "who is president today?", beside what has been. */
function asksForNow({ sentences }: IndexedFact, { reading, index }: Matches): boolean {
  return (
    reading.sentence.words.some(({ lower }) => NOW.test(lower)) &&
    !sentences.some((number) => index.text.sentences[number].words.some(({ lower }) => IS_SO.test(lower)))
  );
}

/** "At what time": a day is none. */
function asksClockTime({ reading: { asker, sentence } }: Matches): boolean {
  return (
    sentence.words[asker + 1]?.lower === "time" &&
    !/^(?:period|frame|span)$/.test(sentence.words[asker + 2]?.lower ?? "")
  );
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
