import type { Word } from "#text";
import { isAsked, SURE, type Claim, type Features } from "./claim.ts";

/** What the sentence says against the question: the other of two opposites, another ordinal, a "not" on one side only. */
export const OPPOSITION = [
  "opposed", // holds an opposite of an asked word that is not here itself
  "opposed near", // and it stands by a word that was asked beside it
  "prefix opposed", // "legal" against "illegal"
  "ordinal rival",
  "superlative absent",
  "asked negation",
  "asked not, told so",
  "told not, asked so",
  "asked except",
  "tense differs",
] as const;

type Opposition = (typeof OPPOSITION)[number];

const NEGATION = /^(?:not|n't|n’t|never|cannot|no|none|nobody|nothing|without|nor|neither)$/;
const EXCEPTION = /^(?:except|besides|other|unlike|excluding|instead)$/;
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const SUPERLATIVE =
  /^(?:only|sole|main|primary|original|final|last|next|previous|always|all|every|most|least|best|worst|\w{3,}est)$/;
const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis|anti)-?$/;
/** Words are beside each other within so many places. */
const BESIDE = 3;

export function opposition(claim: Claim): Features<Opposition> {
  const {
    alignment: { reading },
    candidate: { sentence },
  } = claim;
  const asked = reading.sentence.words;
  const told = sentence.words;
  const negated = asked.some(({ lower }) => NEGATION.test(lower));
  const negates = told.some(({ lower }) => NEGATION.test(lower));
  const ordinal = asked.find(({ lower }) => ORDINAL.test(lower))?.lower;
  const ordinals = told.filter(({ lower }) => ORDINAL.test(lower)).map(({ lower }) => lower);
  const said = new Set(told.map(({ lower }) => lower));
  return {
    ...opposedWords(claim),
    "ordinal rival": ordinal !== undefined && ordinals.length > 0 && !ordinals.includes(ordinal) ? 1 : 0,
    "superlative absent": asked.some(({ lower }) => SUPERLATIVE.test(lower) && !said.has(lower)) ? 1 : 0,
    "asked negation": negated ? 1 : 0,
    "asked not, told so": negated && !negates ? 1 : 0,
    "told not, asked so": negates && !negated ? 1 : 0,
    "asked except": asked.some(({ lower }) => EXCEPTION.test(lower)) ? 1 : 0,
    "tense differs": tense(asked) * tense(told) < 0 ? 1 : 0,
  };
}

function opposedWords({
  alignment: { reading },
  candidate: { sentence },
  language,
  row,
}: Claim): Features<Opposition> {
  const f: Features<Opposition> = {};
  const asked = reading.sentence.words;
  const askedWords = new Set(asked.flatMap(({ lower, lemma }) => [lower, lemma]));
  const toldWords = new Set(sentence.words.flatMap(({ lower, lemma }) => [lower, lemma]));
  const unasked = [...sentence.words.entries()].filter(
    ([, { lower, lemma }]) => !askedWords.has(lower) && !askedWords.has(lemma),
  );
  for (const [q, word] of asked.entries()) {
    if (toldWords.has(word.lower) || toldWords.has(word.lemma)) continue;
    const opposites = [language.opposites.get(word.lower), language.opposites.get(word.lemma)];
    for (const [at, other] of unasked) {
      if (isPrefixed(word, other)) f["prefix opposed"] = 1;
      if (
        !opposites.some((words) => words?.has(other.lower) || words?.has(other.lemma)) ||
        isAsked(row, at, 0.7)
      )
        continue;
      f.opposed = 1;
      const beside = row.some(
        (near) =>
          near.match.strength > SURE &&
          near.at !== at &&
          Math.abs(near.at - at) <= BESIDE &&
          near.at >= 0 &&
          Math.abs(near.asked.at - q) <= BESIDE,
      );
      if (beside) f["opposed near"] = 1;
    }
  }
  return f;
}

function isPrefixed(one: Word, other: Word): boolean {
  const [short, long] =
    one.lemma.length < other.lemma.length ? [one.lemma, other.lemma] : [other.lemma, one.lemma];
  return (
    short.length > 3 &&
    other.wordClass !== "PROPN" &&
    long.endsWith(short) &&
    NEGATIVE_PREFIX.test(long.slice(0, long.length - short.length))
  );
}

/** -1 past, 1 present or future, 0 neither. */
function tense(words: readonly Word[]): number {
  if (words.some(({ lower }) => /^(?:was|were|did|had)$/.test(lower))) return -1;
  return words.some(({ lower }) => /^(?:is|are|does|do|will|has|have)$/.test(lower)) ? 1 : 0;
}
