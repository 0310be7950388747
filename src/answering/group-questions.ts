import type { Language } from "#text";
import { groupOfKind, KIND_GROUPS } from "./kind-groups.ts";
import { readQuestion } from "./reading.ts";
import { matchTerms, type Term } from "./terms.ts";

/** Two questions ask the same from this share of their words, each by how much it says; read off pairs that people worded. */
const ALIKE_FROM = 0.72;
/** "civilian casualties?" may be asked in any way. */
const ANY_KIND = KIND_GROUPS.indexOf("other");
/** Words that are merely used alike, such as "civilian" and "soldier", mean the same half as surely. */
const NEAR_COUNTS = 0.5;

interface ReadQuestion {
  readonly group: number;
  readonly terms: readonly Term[];
}

/**
 * Puts questions together that ask the same in other words: by the stems, synonyms and neighbours of their words, and by
 * what they ask for (who, when, how many …). Each gets the place of the first question that it is like, its own where
 * there is none.
 */
export function groupQuestions(questions: readonly string[], language: Language): number[] {
  const read = questions.map((question) => readToCompare(question, language));
  const firsts: number[] = [];
  return read.map((question, place) => {
    const like = firsts.find((first) => isAlike(read[first], question, language));
    if (like !== undefined) return like;
    firsts.push(place);
    return place;
  });
}

function readToCompare(question: string, language: Language): ReadQuestion {
  const { kind, terms, sentence } = readQuestion(question, language);
  const said = terms.filter(({ at }) => sentence.words[at].wordClass !== "PRON");
  return { group: groupOfKind(kind), terms: said.map(({ term }) => term) };
}

function isAlike(one: ReadQuestion, other: ReadQuestion, language: Language): boolean {
  const asksAlike = one.group === other.group || one.group === ANY_KIND || other.group === ANY_KIND;
  if (!asksAlike || one.terms.length === 0 || other.terms.length === 0) return false;
  return shareOf(one.terms, other.terms, language) >= ALIKE_FROM;
}

/** How much of what both ask each of them asks, 0 to 1; a word answers to one word of the other. */
function shareOf(one: readonly Term[], other: readonly Term[], language: Language): number {
  const pairs = one
    .flatMap((asked) => other.map((told) => ({ asked, told, strength: strengthOf(asked, told, language) })))
    .toSorted((first, second) => second.strength - first.strength);
  const taken = new Set<Term>();
  let met = 0;
  for (const { asked, told, strength } of pairs) {
    if (taken.has(asked) || taken.has(told)) continue;
    taken.add(asked).add(told);
    met += strength * (asked.rarity + told.rarity);
  }
  return met / [...one, ...other].reduce((all, { rarity }) => all + rarity, 0);
}

function strengthOf(asked: Term, told: Term, language: Language): number {
  const { kind, strength } = matchTerms(asked, told, language);
  return kind === "near" ? NEAR_COUNTS * strength : strength;
}
