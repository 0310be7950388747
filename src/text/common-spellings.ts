import { spellingDistance } from "./spelling-distance.ts";
import type { Vectors } from "./vectors.ts";

/** The words of a language that everybody uses, to be found by a wrong spelling. */
export interface CommonSpellings {
  /** The words at most `most` slips away that begin likely enough; 0.1 to 0.5 ms. */
  near(word: string, most: number): readonly CommonSpelling[];
}

export interface CommonSpelling {
  readonly word: string;
  readonly distance: number;
  /** 0 for the most frequent word. */
  readonly rank: number;
}

/** Rarer words of the list hold misspellings and foreign names themselves. */
const WORDS_MAX = 25_000;
const WORD = /^[a-z]{2,}$/;

/** Words of one first letter and one length. */
interface Bucket {
  readonly words: string[];
  readonly ranks: number[];
  /** Which letters each word has, a bit a letter. */
  readonly letters: number[];
}

/** The words are sorted out when they are first needed, which takes about 10 ms. */
export function createCommonSpellings(vectors: Vectors): CommonSpellings {
  let buckets: Map<string, Bucket> | undefined;
  return {
    near(word, most) {
      buckets ??= sortOut(vectors);
      const letters = lettersOf(word);
      const found: CommonSpelling[] = [];
      for (const first of likelyBeginnings(word)) {
        for (let length = word.length - most; length <= word.length + most; length++) {
          const bucket = buckets.get(`${first}${length}`);
          if (bucket === undefined) continue;
          for (let at = 0; at < bucket.words.length; at++) {
            // A slip changes at most two letters of the set, and most words are told apart by that alone.
            if (bitsOf(bucket.letters[at] ^ letters) > 2 * most) continue;
            const distance = spellingDistance(word, bucket.words[at], most);
            if (distance <= most) found.push({ word: bucket.words[at], distance, rank: bucket.ranks[at] });
          }
        }
      }
      return found;
    },
  };
}

function sortOut(vectors: Vectors): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (let rank = 0; rank < Math.min(WORDS_MAX, vectors.size); rank++) {
    const word = vectors.word(rank) ?? "";
    if (!WORD.test(word)) continue;
    const key = `${word[0]}${word.length}`;
    const bucket = buckets.get(key) ?? { words: [], ranks: [], letters: [] };
    buckets.set(key, bucket);
    bucket.words.push(word);
    bucket.ranks.push(rank);
    bucket.letters.push(lettersOf(word));
  }
  return buckets;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** Letters that sound alike at the beginning of a word. */
const ALIKE: readonly string[] = ["ckqs", "fp", "gj", "ie", "ou", "sz", "vw"];

/** A slip seldom falls on the first letter: it is kept, swapped with the second, or written as it sounds. */
export function likelyBeginnings(word: string): ReadonlySet<string> {
  const first = word.charAt(0);
  const second = word.charAt(1);
  const alike = ALIKE.filter((letters) => letters.includes(first));
  return new Set([first, second === "" ? first : second, ...alike.join("").split("")]);
}
