import { findNearestStretch } from "./edit-distance.ts";

/** The known word that a misspelt one probably means, or undefined where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceOf(lower, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  const isNear = best !== undefined && best.distance <= Math.max(lower.length, best.candidate.length) / 3;
  return isNear ? best.candidate : undefined;
}

/** At least the number of letters by which the words' lengths differ. */
function distanceOf(a: string, b: string): number {
  const nearest = findNearestStretch(a, b);
  return Math.max(nearest.distance, Math.abs(a.length - b.length));
}
