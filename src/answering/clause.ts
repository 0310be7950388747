import type { IndexedSentence } from "./text-index.ts";

/** A short answer is one line: about as long as a headline. */
const LINE_MAX_CHARACTERS = 160;

/** The part of a sentence around some of its words, cut where a clause may end; the whole where it is short. */
export function clauseAround(sentence: IndexedSentence, places: readonly number[]): string {
  const whole = sentence.text.replace(/[.]["”’)]*$/, "");
  if (whole.length <= LINE_MAX_CHARACTERS || places.length === 0) return whole;
  const { words } = sentence;
  let from = Math.min(...places);
  let to = Math.max(...places) + 1;
  while (from > 0 && !endsClause(words[from - 1].text)) from--;
  while (to < words.length && !endsClause(words[to].text)) to++;
  const part = sentence.text.slice(words[from].start, words[to - 1].end).replace(/[.]$/, "");
  return part.length >= 20 && part.length < whole.length ? part : whole;
}

function endsClause(text: string): boolean {
  return /^[,;:—–()]$/.test(text);
}
