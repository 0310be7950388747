import { keepByTerm } from "./kept-by-term.ts";
import type { AskedTerm } from "./reading.ts";
import type { Term, TermMatch } from "./terms.ts";
import type { IndexedSentence } from "./text-index.ts";

/** The best match of a reader's word in a sentence. */
export interface WordPlace {
  readonly match: TermMatch;
  /** Place of the matching word, -1 where there is none. */
  readonly at: number;
  readonly by: "said" | "implied" | "carried" | "none";
}

/** A reader's word beside a whole text. */
export interface WordInText {
  /** How well each of the text's terms answers to it. */
  readonly matches: readonly TermMatch[];
  /** One a sentence. */
  readonly places: readonly WordPlace[];
  /** Its best strength anywhere in the text, and below that in the title. */
  readonly anywhere: number;
  readonly inTitle: number;
  /** In how many sentences it is said, one that says it in two words counted twice. */
  readonly told: number;
  /** The terms that say the same. */
  readonly same: readonly number[];
}

/** What readers' words are laid beside. */
interface TextWords {
  readonly sentences: readonly IndexedSentence[];
  readonly sentenceCounts: readonly number[];
  readonly titleTerms: ReadonlySet<number>;
  readonly matchAll: (asked: Term) => readonly TermMatch[];
}

/** Readers' words that are kept, some 4 KB each for 300 terms and 30 sentences. */
const WORDS_KEPT = 1024;
/** A pronoun's word counts a little less than the word itself. */
const BY_STRENGTH = { said: 1, implied: 0.97, carried: 0.8 } as const;
/** From which strength a word of the text is told in so many sentences, and from which it says the same. */
const TOLD = 0.9;
const SAME = 0.85;
const NOWHERE: WordPlace = { match: { kind: "none", strength: 0 }, at: -1, by: "none" };

/** Lays readers' words beside a text, each with what it means together with its neighbours; those asked lately are kept. */
export function createTextWords(text: TextWords): (asked: AskedTerm) => WordInText {
  const wordOf = keepByTerm((term) => layWord(text.matchAll(term), text), WORDS_KEPT);
  return ({ term, phrase }) => {
    const alone = wordOf(term);
    if (phrase === undefined) return alone;
    const together = wordOf(phrase).matches.map((match, told) =>
      match.strength > alone.matches[told].strength ? match : alone.matches[told],
    );
    return layWord(together, text);
  };
}

function layWord(matches: readonly TermMatch[], text: TextWords): WordInText {
  const { sentences, sentenceCounts, titleTerms } = text;
  const places = sentences.map((sentence) => placeIn(sentence, matches));
  const same: number[] = [];
  let told = 0;
  for (let term = 0; term < matches.length; term++) {
    const { strength } = matches[term];
    if (strength >= SAME) same.push(term);
    if (strength >= TOLD) told += sentenceCounts[term];
  }
  let inTitle = 0;
  for (const term of titleTerms) inTitle = Math.max(inTitle, matches[term].strength);
  const anywhere = places.reduce((most, { match }) => Math.max(most, match.strength), 0);
  return { matches, places, anywhere, inTitle, told, same };
}

function placeIn({ occurrences }: IndexedSentence, matches: readonly TermMatch[]): WordPlace {
  let best = NOWHERE;
  for (const { term, at, by } of occurrences) {
    const strength = matches[term].strength * BY_STRENGTH[by];
    if (strength > best.match.strength) best = { match: { kind: matches[term].kind, strength }, at, by };
  }
  return best;
}
