/** The stretch of `text` that is nearest to `pattern`, and how many letters to change, add or drop apart. */
export interface NearestStretch {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** Sellers' algorithm: edit distance with a free start and a free end in `text`. Time is the product of both lengths. */
export function findNearestStretch(pattern: string, text: string): NearestStretch {
  // Column i tells the least distance of pattern[0..i] to a stretch that ends here, and where that one starts.
  let distances = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let starts = Array.from({ length: pattern.length + 1 }, () => 0);
  let best: NearestStretch = { start: 0, end: 0, distance: pattern.length };
  for (let at = 0; at < text.length; at++) {
    const nextDistances = [0];
    const nextStarts = [at + 1];
    for (let i = 1; i <= pattern.length; i++) {
      const replaced = distances[i - 1] + (pattern[i - 1] === text[at] ? 0 : 1);
      const dropped = nextDistances[i - 1] + 1;
      const added = distances[i] + 1;
      const least = Math.min(replaced, dropped, added);
      nextDistances.push(least);
      if (least === replaced) nextStarts.push(starts[i - 1]);
      else nextStarts.push(least === dropped ? nextStarts[i - 1] : starts[i]);
    }
    distances = nextDistances;
    starts = nextStarts;
    if (distances[pattern.length] < best.distance) {
      best = { start: starts[pattern.length], end: at + 1, distance: distances[pattern.length] };
    }
  }
  return best;
}
