import type { Language } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { Candidate } from "./ranking.ts";
import type { TextIndex } from "./text-index.ts";

/** That this run of words of this sentence answers the question: what confidence judges. */
export interface Claim {
  readonly candidate: Candidate;
  readonly alignment: Alignment;
  readonly index: TextIndex;
  readonly language: Language;
  /** How each asked term was found in the sentence. */
  readonly row: readonly AlignedTerm[];
}

export function claimOf(
  candidate: Candidate,
  alignment: Alignment,
  index: TextIndex,
  language: Language,
): Claim {
  return { candidate, alignment, index, language, row: alignment.rows[candidate.sentence.number] };
}

/** Values 0..1 or close to it, by name; nought where a feature has nothing to say. */
export type Features<Name extends string> = Partial<Record<Name, number>>;

/** From which strength a term counts as found, and as found beyond doubt. */
export const FOUND = 0.5;
export const SURE = 0.8;

/** Is this word of the sentence one that the question asked for? */
export function isAsked(row: readonly AlignedTerm[], at: number, strength = FOUND): boolean {
  return row.some((aligned) => aligned.at === at && aligned.match.strength > strength);
}
