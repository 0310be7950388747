import type { ReadSentence, WordRange } from "#text";

/** The words of a range as they stand in the sentence. */
export function cut(sentence: ReadSentence, { from, to }: WordRange): string {
  const first = sentence.words[from];
  const last = sentence.words[to - 1];
  return first && last && to > from ? sentence.text.slice(first.start, last.end) : "";
}

/** Index of the first word from `from` on that is such a mark or word, or the sentence's end. */
export function endBefore(sentence: ReadSentence, from: number, stops: RegExp): number {
  const found = sentence.words.findIndex(({ lower }, at) => at >= from && stops.test(lower));
  return found === -1 ? sentence.words.length : found;
}
