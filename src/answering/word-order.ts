import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { TextIndex } from "./text-index.ts";

/** Words of the question this near to each other here are as good as side by side. */
const NEAR_WORDS = 2;
/** A run of so many of the question's words is as good as the whole question. */
const RUN_MAX = 5;

/** Share of the asked words' weight that stands near its neighbour of the question, less where the other way round. */
export function neighbours(row: readonly AlignedTerm[]): number {
  if (row.length < 2) return row[0]?.match.strength ?? 0;
  let sum = 0,
    all = 0;
  for (let q = 1; q < row.length; q++) {
    const left = row[q - 1];
    const right = row[q];
    const weight = left.weight + right.weight;
    all += weight;
    if (left.at < 0 || right.at < 0 || left.at === right.at) continue;
    const gap = Math.abs(right.at - left.at);
    sum +=
      weight *
      left.match.strength *
      right.match.strength *
      Math.min(1, NEAR_WORDS / gap) *
      (right.at > left.at ? 1 : 0.7);
  }
  return all === 0 ? 0 : sum / all;
}

/** Share of the matches that follow each other as in the question; a half where there are none to compare. */
export function inOrder(row: readonly AlignedTerm[]): number {
  let before = -1,
    pairs = 0,
    kept = 0;
  for (const { at, match } of row) {
    if (at < 0 || match.strength <= 0.5) continue;
    if (before >= 0) {
      pairs++;
      if (at > before) kept++;
    }
    before = at;
  }
  return pairs === 0 ? 0.5 : kept / pairs;
}

/** Of each sentence, the longest run of the question that stands there to the letter, 0..1; words without content count little. */
export function longestRuns({ reading }: Alignment, index: TextIndex): Float64Array {
  const asked = reading.sentence.words;
  const longest = new Float64Array(index.sentences.length);
  for (let q = 0; q < asked.length; q++) {
    const places = index.placesOf(asked[q].lower);
    for (let i = 0; i < places.length; i += 2) {
      const number = places[i];
      const from = places[i + 1];
      const { words, termAt } = index.sentences[number];
      let run = 0,
        content = 0;
      while (q + run < asked.length && asked[q + run].lower === words[from + run]?.lower) {
        if (termAt[from + run] >= 0) content++;
        run++;
      }
      if (content > 0) longest[number] = Math.max(longest[number], content + 0.3 * (run - content));
    }
  }
  return longest.map((run) => Math.min(1, run / RUN_MAX));
}
