import type { Language } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Fewer words in capitals may be names: "FIDH", "BFM TV". */
const SHOUTED_WORDS_MIN = 3;

/**
 * Gives the names their capitals where a question has none, and takes them from all other words of one that is
 * written in nothing but capitals.
 */
export function mendCapitals(text: string, story: StorySpellings, language: Language): string {
  const words = text.match(WORD) ?? [];
  const isShouted = words.length >= SHOUTED_WORDS_MIN && !/\p{Ll}/u.test(text);
  const calm = isShouted ? text.toLowerCase() : text;
  if (/[^\p{Lu}]\p{Lu}/u.test(calm)) return calm;
  return calm.replace(WORD, (word) => {
    const told = story.find(word);
    const isName = told?.name === true && !language.stopwords.has(word);
    return isName && told.written.toLowerCase() === word ? told.written : word;
  });
}
