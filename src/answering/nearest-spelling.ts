import { likelyBeginnings, spellingDistance, type Language } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

export interface NearSpelling {
  readonly written: string;
  readonly distance: number;
  /** Minus the logarithm of how likely it is meant, but for a constant. */
  readonly cost: number;
}

/** By how much a slip makes a reading less likely, as a natural logarithm: one word in 1,000 of a careful text. */
const COST_OF_SLIP = 7;
/** Letters are doubled, halved and swapped more often than others are mistyped. */
const COST_OF_LIGHT_SLIP = 5.5;
/** The first letter is seldom mistyped. */
const COST_OF_BEGINNING = 3;
/** A word of the story is one of about 300 that could be asked for. */
const COST_OF_STORY_WORD = 5.5;

/**
 * The word that a wrong spelling most likely means: of the story if it has one that is near, else of the language.
 *
 * @param typed.capital it has a capital that says something, so it is somebody's or something's name
 * @param typed.bent it is a form of a word that a dictionary has: only a word of the story can be meant instead
 */
export function nearestSpelling(
  typed: { readonly lower: string; readonly capital: boolean; readonly bent: boolean },
  story: StorySpellings,
  language: Language,
): NearSpelling | undefined {
  const { lower, capital, bent } = typed;
  const found: NearSpelling[] = [];
  for (const spelling of story.near(lower, likelyBeginnings(lower))) {
    if (language.stopwords.has(spelling.lower)) continue;
    if (bent && sharesLemma(lower, spelling.lower, language)) return undefined;
    const sort = spelling.name ? (capital ? "name" : "smallName") : capital ? "capital" : "word";
    const slips = slipsBetween(lower, spelling.lower, sort);
    if (slips === undefined || (bent && (slips.distance > 1 || lower.length < 6))) continue;
    const written = capital || spelling.name ? spelling.written : spelling.lower;
    found.push({ written, distance: slips.distance, cost: slips.cost + COST_OF_STORY_WORD });
  }
  if (bent) return cheapest(found);
  for (const { word, rank } of language.spellings.near(lower, lower.length >= 8 && !capital ? 2 : 1)) {
    const slips = slipsBetween(lower, word, capital ? "capital" : "word");
    if (slips === undefined) continue;
    // Zipf's law: the word at rank r is about one in 10 r.
    const cost = slips.cost + Math.log(10 * (rank + 10));
    found.push({ written: capital ? capitalised(word) : word, distance: slips.distance, cost });
  }
  return cheapest(found);
}

function cheapest(found: readonly NearSpelling[]): NearSpelling | undefined {
  return found.toSorted((one, other) => one.cost - other.cost)[0];
}

/**
 * Letters that a reading must have to be one slip away, or two. A short name is a slip away from too many others;
 * "Homs" with its capital is hardly "home".
 */
const LENGTHS = { name: [5, 8], smallName: [5, 7], capital: [7, Infinity], word: [5, 6] } as const;
/** The same for letters swapped, doubled or halved. */
const LETTERS_MIN = 4;
const CAPITAL_LETTERS_MIN = 6;

function slipsBetween(
  typed: string,
  meant: string,
  sort: keyof typeof LENGTHS,
): { distance: number; cost: number } | undefined {
  const [one, two] = LENGTHS[sort];
  const length = Math.max(typed.length, meant.length);
  if (Math.min(typed.length, meant.length) < (sort === "capital" ? CAPITAL_LETTERS_MIN : LETTERS_MIN))
    return undefined;
  const distance = spellingDistance(typed, meant, length >= two ? 2 : 1);
  const light = distance === 1 && isLight(typed, meant);
  if (distance > 2 || (distance === 2 && length < two) || (distance === 1 && !light && length < one))
    return undefined;
  const beginning = typed[0] === meant[0] || light ? 0 : COST_OF_BEGINNING;
  return { distance, cost: beginning + (light ? COST_OF_LIGHT_SLIP : COST_OF_SLIP * distance) };
}

/** Letters swapped, doubled or halved, or a first letter written as it sounds: "koup". */
function isLight(typed: string, meant: string): boolean {
  if (typed.slice(1) === meant.slice(1)) return likelyBeginnings(typed[0]).has(meant[0]);
  return sortedLetters(typed) === sortedLetters(meant) || undoubled(typed) === undoubled(meant);
}

function sortedLetters(word: string): string {
  return word.split("").toSorted().join("");
}

function undoubled(word: string): string {
  return word.replaceAll(/(.)\1+/g, "$1");
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function sharesLemma(one: string, other: string, language: Language): boolean {
  const lemmas = new Set(language.thesaurus.lemmas(one).map(({ lemma }) => lemma));
  return lemmas.has(other) || language.thesaurus.lemmas(other).some(({ lemma }) => lemmas.has(lemma));
}
