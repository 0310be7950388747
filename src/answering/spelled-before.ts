import type { WordRange } from "#text";

/** Words that an acronym passes over: the "of" of "rules of engagement (ROE)" may count or not. */
const PASSED_OVER = /^(?:of|the|for|and|in|on|to|a|an|de|du|la|le)$/;
const LETTERS_MIN = 2;

/** The words that end before a place and begin, one after the other, with the letters of an acronym. */
export function spelledBefore(
  words: readonly { readonly lower: string }[],
  end: number,
  acronym: string,
): WordRange | undefined {
  const letters = acronym.toLowerCase().match(/\p{L}/gu) ?? [];
  if (letters.length < LETTERS_MIN || acronym === acronym.toLowerCase()) return undefined;
  let at = end;
  for (const letter of letters.toReversed()) {
    at--;
    while (at >= 0 && !words[at].lower.startsWith(letter) && PASSED_OVER.test(words[at].lower)) at--;
    if (!words[at]?.lower.startsWith(letter)) return undefined;
  }
  return { from: at, to: end };
}
