import type { Vectors } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { Term } from "./terms.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

/** A word that the question says already tells nothing of what the sentence adds. */
const SAID_STRENGTH = 0.85;

/** What a sentence is about, by its words' vectors. */
export interface SentenceMeaning {
  /** How near it stands to what the question is about: a cosine. */
  readonly nearness: number;
  /** What it says beside the question's words, as a vector of length 1: a crowd of names, of places, of months. */
  readonly fresh: Float32Array;
}

export function sentenceMeanings(
  { reading, weights, rows }: Alignment,
  index: TextIndex,
  vectors: Vectors,
): SentenceMeaning[] {
  const asked = vectors.sum(
    reading.terms.map(({ term }) => term.vector),
    weights,
  );
  const askedLength = lengthOf(asked);
  return index.sentences.map((sentence) => ({
    nearness: cosine(asked, sentence.meaning, askedLength),
    fresh: freshOf(sentence, rows[sentence.number], { terms: index.terms, vectors }),
  }));
}

/** A sentence's words' vectors put together, rare words before frequent ones. */
export function meaningOf(terms: readonly Term[], vectors: Vectors): Float32Array {
  return vectors.sum(
    terms.map(({ vector }) => vector),
    terms.map(({ rarity }) => rarity ** 2),
  );
}

function freshOf(
  sentence: IndexedSentence,
  row: readonly AlignedTerm[],
  { terms, vectors }: { readonly terms: readonly Term[]; readonly vectors: Vectors },
): Float32Array {
  const said = new Set(row.flatMap(({ at, match }) => (match.strength >= SAID_STRENGTH ? [at] : [])));
  const sum = meaningOf(
    [...said].flatMap((at) => (sentence.termAt[at] < 0 ? [] : [terms[sentence.termAt[at]]])),
    vectors,
  );
  for (let i = 0; i < sum.length; i++) sum[i] = sentence.meaning[i] - sum[i];
  const length = lengthOf(sum) || 1;
  for (let i = 0; i < sum.length; i++) sum[i] /= length;
  return sum;
}

function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] * vector[i];
  return Math.sqrt(sum);
}

function cosine(first: Float32Array, second: Float32Array, firstLength: number): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += first[i] * second[i];
  return sum / (firstLength * lengthOf(second) || 1);
}
