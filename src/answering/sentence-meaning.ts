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
  const { dimensions } = vectors;
  const cells = new Float32Array(index.sentences.length * dimensions);
  return index.sentences.map((sentence, i) => {
    const fresh = cells.subarray(i * dimensions, (i + 1) * dimensions);
    addSaid(fresh, sentence, rows[i], { terms: index.terms, vectors });
    subtractFrom(sentence.meaning, fresh);
    return { nearness: cosine(asked, sentence.meaning, askedLength), fresh };
  });
}

/** A sentence's words' vectors put together, rare words before frequent ones. */
export function meaningOf(terms: readonly Term[], vectors: Vectors): Float32Array {
  return vectors.sum(
    terms.map(({ vector }) => vector),
    terms.map(({ rarity }) => rarity ** 2),
  );
}

/** Puts the vectors of the words together that the question says already. */
function addSaid(
  sum: Float32Array,
  { termAt }: IndexedSentence,
  row: readonly AlignedTerm[],
  { terms, vectors }: { readonly terms: readonly Term[]; readonly vectors: Vectors },
): void {
  const said: number[] = [];
  for (const { at, match } of row) {
    if (match.strength < SAID_STRENGTH || said.includes(at)) continue;
    said.push(at);
    const term = terms[termAt[at]];
    if (term !== undefined) vectors.add(sum, term.vector, term.rarity ** 2);
  }
}

/** What is left of a whole without a part, in the part's place as a vector of length 1. */
function subtractFrom(whole: Float32Array, part: Float32Array): void {
  for (let i = 0; i < part.length; i++) part[i] = whole[i] - part[i];
  const length = lengthOf(part) || 1;
  for (let i = 0; i < part.length; i++) part[i] /= length;
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
