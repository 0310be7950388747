import type { Alignment } from "./alignment.ts";
import type { TextIndex } from "./text-index.ts";

/** A word found less well than this could be meant by the sentence's surroundings. */
const FOUND_STRENGTH = 0.7;

/** Shares of the question's weight that a sentence does not hold and its surroundings do. */
export interface Surroundings {
  readonly before: number;
  /** In the sentence before, of the same paragraph. */
  readonly beforeInParagraph: number;
  /** Not in the sentence before, but in the one before that. */
  readonly twoBefore: number;
  readonly after: number;
  readonly lead: number;
  readonly title: number;
}

export function surroundingsOf(
  sentence: number,
  { rows, weights, weightSum, inTitle }: Alignment,
  { sentences }: TextIndex,
): Surroundings {
  const total = weightSum || 1;
  const row = rows[sentence];
  let before = 0,
    twoBefore = 0,
    after = 0,
    lead = 0,
    title = 0;
  for (let q = 0; q < row.length; q++) {
    const { strength } = row[q].match;
    const share = weights[q] / total;
    const gain = (from: number): number =>
      Math.max(0, (rows[from]?.[q].match.strength ?? 0) - strength) * share;
    const gainTwoBefore = Math.max(0, gain(sentence - 2) - gain(sentence - 1));
    if (sentence > 0) lead += gain(0);
    twoBefore += gainTwoBefore;
    if (strength >= FOUND_STRENGTH) continue;
    before += gain(sentence - 1);
    after += gain(sentence + 1);
    title += Math.max(0, inTitle[q] - strength) * share;
  }
  const sameParagraph = sentences[sentence - 1]?.paragraph === sentences[sentence].paragraph;
  return { before, beforeInParagraph: sameParagraph ? before : 0, twoBefore, after, lead, title };
}
