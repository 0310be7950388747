import type { Language } from "#text";
import { figureFits, type FigureFits } from "./figure-fits.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import type { TextIndex } from "./text-index.ts";
import type { WordInText, WordPlace } from "./text-words.ts";

/** The best match of one asked term in one sentence. */
export interface AlignedTerm extends WordPlace {
  readonly asked: AskedTerm;
  /** What a match on it says: rare words more than frequent ones, in the story and in general. */
  readonly weight: number;
}

/** A question laid beside a whole story. */
export interface Alignment {
  readonly reading: Reading;
  readonly weights: readonly number[];
  readonly weightSum: number;
  /** One row a sentence, one column an asked term. */
  readonly rows: readonly (readonly AlignedTerm[])[];
  /** For each term of the story, 1 where the question says it already. */
  readonly known: Uint8Array;
  /** Best strength of each asked term anywhere in the story; below that in the title. */
  readonly anywhere: readonly number[];
  readonly inTitle: readonly number[];
  readonly figures: FigureFits;
}

export function align(reading: Reading, index: TextIndex, language: Language): Alignment {
  const { terms } = reading;
  const words = terms.map((asked) => index.wordInText(asked));
  const weights = terms.map((asked, q) => weightOf(asked, words[q], index));
  const known = new Uint8Array(index.terms.length);
  for (const [q, { same }] of words.entries()) if (!terms[q].focus) for (const term of same) known[term] = 1;
  return {
    reading,
    weights,
    known,
    weightSum: weights.reduce((sum, weight) => sum + weight, 0),
    rows: index.sentences.map(({ number }) =>
      terms.map((asked, q): AlignedTerm => {
        const { match, at, by } = words[q].places[number];
        return { asked, weight: weights[q], match, at, by };
      }),
    ),
    anywhere: words.map((word) => word.anywhere),
    inTitle: words.map((word) => word.inTitle),
    figures: figureFits(reading, index, language),
  };
}

function weightOf({ term }: AskedTerm, { told }: WordInText, { sentences }: TextIndex): number {
  const count = sentences.length;
  const inStory = Math.log((count + 1) / (Math.min(told, count) + 0.5)) / Math.log(2 * count + 2);
  return term.rarity ** 2 * (0.3 + inStory);
}
