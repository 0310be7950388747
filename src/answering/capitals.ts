import type { Language } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Fewer words in capitals may be names: "FIDH", "BFM TV". */
const SHOUTED_WORDS_MIN = 3;

/**
 * Gives the story's names their capitals where a question has none, and takes them from all other words of one that
 * is written in nothing but capitals.
 */
export function mendCapitals(text: string, story: StorySpellings, language: Language): string {
  const words = text.match(WORD) ?? [];
  const isShouted = words.length >= SHOUTED_WORDS_MIN && !/\p{Ll}/u.test(text);
  const calm = isShouted ? text.toLowerCase() : text;
  if (/[^\p{Lu}]\p{Lu}/u.test(calm)) return calm;
  let mended = calm;
  let behind = false;
  for (const { 0: word, index } of [...calm.matchAll(WORD)].toReversed()) {
    const told = language.stopwords.has(word) ? undefined : story.find(word);
    // "west" is only a name's beginning: "West Africa".
    const written: string | undefined = told?.name === true || behind ? told?.written : undefined;
    behind = written !== undefined && written !== word && written.toLowerCase() === word;
    if (behind) mended = mended.slice(0, index) + written + mended.slice(index + word.length);
  }
  return mended;
}
