import type { FactAlignment } from "./fact-features.ts";
import type { FactIndex, FactLine } from "./fact-index.ts";

/** How near a line is to the question: the harmonic mean of how much of each the other covers. */
export function nearness(
  { number, terms }: FactLine,
  { weights, words, met }: FactAlignment,
  index: FactIndex,
  total: number,
): number {
  let recall = 0;
  for (let q = 0; q < weights.length; q++) recall += (weights[q] / total) * words[q].inLines[number];
  let covered = 0,
    whole = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = index.weights[terms[i]];
    whole += weight;
    covered += weight * met[terms[i]];
  }
  const precision = whole === 0 ? 0 : covered / whole;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** Cosine of the line that is nearest in meaning, two lines at a time: each sum waits for its last step. */
export function nearestCentre(lines: readonly FactLine[], asked: Float32Array): number {
  let nearest = 0;
  for (let i = 0; i < lines.length; i += 2) {
    const one = lines[i].centre;
    const other = lines[Math.min(i + 1, lines.length - 1)].centre;
    let first = 0,
      second = 0;
    for (let k = 0; k < asked.length; k++) {
      first += one[k] * asked[k];
      second += other[k] * asked[k];
    }
    nearest = Math.max(nearest, first, second);
  }
  return nearest;
}
