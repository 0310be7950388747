import type { Language } from "#text";
import { figureFits, type FigureFits } from "./figure-fits.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import type { TermMatch } from "./terms.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

/** The best match of one asked term in one sentence. */
export interface AlignedTerm {
  readonly asked: AskedTerm;
  /** What a match on it says: rare words more than frequent ones, in the story and in general. */
  readonly weight: number;
  readonly match: TermMatch;
  /** Place of the matching word, -1 where there is none. */
  readonly at: number;
  readonly by: "said" | "implied" | "carried" | "none";
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

/** A pronoun's word counts a little less than the word itself. */
const BY_STRENGTH = { said: 1, implied: 0.97, carried: 0.8 } as const;

/** From which strength a story's word counts as said in the question already. */
const KNOWN_STRENGTH = 0.85;

const NOWHERE = { match: { kind: "none", strength: 0 }, at: -1, by: "none" } as const;

export function align(reading: Reading, index: TextIndex, language: Language): Alignment {
  const matches = reading.terms.map((asked) => matchesOf(asked, index));
  const weights = reading.terms.map((asked, q) => weightOf(asked, matches[q], index));
  const rows = index.sentences.map((sentence) => alignSentence(reading, matches, weights, sentence));
  const anywhere = reading.terms.map((_, q) =>
    rows.reduce((most, row) => Math.max(most, row[q].match.strength), 0),
  );
  const inTitle = reading.terms.map((_, q) => {
    let best = 0;
    for (const term of index.titleTerms) best = Math.max(best, matches[q][term].strength);
    return best;
  });
  const known = new Uint8Array(index.terms.length);
  for (const [q, row] of matches.entries()) {
    if (reading.terms[q].focus) continue;
    for (let term = 0; term < row.length; term++) if (row[term].strength >= KNOWN_STRENGTH) known[term] = 1;
  }
  return {
    reading,
    weights,
    known,
    weightSum: weights.reduce((sum, weight) => sum + weight, 0),
    rows,
    anywhere,
    inTitle,
    figures: figureFits(reading, index, language),
  };
}

/** How well each of the story's terms answers to a word, or to what it means together with its neighbours. */
function matchesOf({ term, phrase }: AskedTerm, index: TextIndex): readonly TermMatch[] {
  const alone = index.matchAll(term);
  if (phrase === undefined) return alone;
  return index
    .matchAll(phrase)
    .map((match, told) => (match.strength > alone[told].strength ? match : alone[told]));
}

function weightOf(asked: AskedTerm, matches: readonly TermMatch[], index: TextIndex): number {
  let sentences = 0;
  for (let term = 0; term < matches.length; term++)
    if (matches[term].strength >= 0.9) sentences += index.sentenceCounts[term];
  const count = index.sentences.length;
  const inStory = Math.log((count + 1) / (Math.min(sentences, count) + 0.5)) / Math.log(2 * count + 2);
  return asked.term.rarity ** 2 * (0.3 + inStory);
}

function alignSentence(
  reading: Reading,
  matches: readonly (readonly TermMatch[])[],
  weights: readonly number[],
  sentence: IndexedSentence,
): AlignedTerm[] {
  return reading.terms.map((asked, q) => {
    let best: AlignedTerm = { asked, weight: weights[q], ...NOWHERE };
    let strongest = 0;
    for (const { term, at, by } of sentence.occurrences) {
      const match = matches[q][term];
      if (match.strength === 0) continue;
      const strength = match.strength * BY_STRENGTH[by];
      if (strength <= strongest) continue;
      strongest = strength;
      best = { asked, weight: weights[q], match: { kind: match.kind, strength }, at, by };
    }
    return best;
  });
}
