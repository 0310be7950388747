import type { Word } from "./words.ts";

/** So many words after the first a dateline's dash is looked for: "NEW YORK, March 3 (AP) —". */
const LONGEST = 10;

/** How many words at a sentence's start only say whence it was sent: "SKYE —", "LONDON (AP) --". */
export function datelineLength(words: readonly Word[]): number {
  if (!/^\p{Lu}[\p{Lu}.'’-]+$/u.test(words[0]?.text ?? "")) return 0;
  const dash = words.findIndex(({ text }, at) => at <= LONGEST && /^(?:—|–|--)$/.test(text));
  return dash + 1;
}
