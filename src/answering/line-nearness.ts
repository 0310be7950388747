import type { FactAlignment } from "./fact-features.ts";
import type { FactIndex, FactLine } from "./fact-index.ts";

/** How near a line is to the question: the harmonic mean of how much of each the other covers. */
export function nearness(
  line: number,
  { shares, words, met }: FactAlignment,
  { lines, weights }: FactIndex,
): number {
  let recall = 0;
  for (let q = 0; q < shares.length; q++) recall += shares[q] * words[q].inLines[line];
  let covered = 0;
  for (let at = lines.starts[line]; at < lines.starts[line + 1]; at++) {
    const term = lines.terms[at];
    covered += weights[term] * met[term];
  }
  const whole = lines.whole[line];
  const precision = whole === 0 ? 0 : covered / whole;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** Cosine of the line that is nearest in meaning, two lines at a time: each sum waits for its last step. */
export function nearestCentre(
  lines: readonly FactLine[],
  asked: Float32Array,
  { lines: { centres } }: FactIndex,
): number {
  const { length } = asked;
  let nearest = 0;
  for (let i = 0; i < lines.length; i += 2) {
    const one = lines[i].number * length;
    const other = lines[Math.min(i + 1, lines.length - 1)].number * length;
    let first = 0,
      second = 0;
    for (let k = 0; k < length; k++) {
      first += centres[one + k] * asked[k];
      second += centres[other + k] * asked[k];
    }
    nearest = Math.max(nearest, first, second);
  }
  return nearest;
}
