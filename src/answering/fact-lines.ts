import type { Language } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Term } from "./terms.ts";

/** The lines of all facts as numbers, one after another: each question is laid beside hundreds of them. */
export interface FactLines {
  /** Where the terms of each line start in `terms`, and the end of the last. */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  /** What the terms of each line weigh together. */
  readonly whole: Float64Array;
  /** Where the words of each line stand together in meaning: so many numbers a line as the language's vectors have. */
  readonly centres: Float32Array;
}

/** @param weights of each term */
export function layLines(
  facts: readonly IndexedFact[],
  terms: readonly Term[],
  { weights, language }: { readonly weights: Float64Array; readonly language: Language },
): FactLines {
  const lines = facts.flatMap((fact) => fact.lines);
  const { dimensions } = language.vectors;
  const starts = new Uint32Array(lines.length + 1);
  const centres = new Float32Array(lines.length * dimensions);
  for (const [number, line] of lines.entries()) {
    starts[number + 1] = starts[number] + line.terms.length;
    centres.set(
      centreOf(
        line.terms.map((term) => terms[term]),
        language,
      ),
      number * dimensions,
    );
  }
  return {
    starts,
    terms: Uint32Array.from(lines.flatMap((line) => line.terms)),
    whole: Float64Array.from(lines, (line) => line.terms.reduce((sum, term) => sum + weights[term], 0)),
    centres,
  };
}

/** Where terms stand together in meaning, the rare ones most. */
export function centreOf(terms: readonly Term[], language: Language): Float32Array {
  return language.vectors.centre(
    terms.map((term) => term.vector),
    terms.map((term) => term.rarity ** 2),
  );
}
