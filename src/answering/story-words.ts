import type { Language } from "#text";

/** A word of a text as a story is found by it, without the text being read. */
export interface StoryWord {
  /** The same for all forms of a word, for a place and its people, for a name with and without its accents. */
  readonly key: string;
  readonly lower: string;
  /** Where it stands in the text. */
  readonly start: number;
  /** name: with a capital where a small letter could be. opening: with one that any sentence begins with. */
  readonly written: "small" | "name" | "opening" | "number";
}

/** Digits with their separators, initials with their stops, letters with what joins them. */
const TOKEN = /\d+(?:[.,]\d+)*|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*/gu;
const POSSESSIVE = /['’]s?$/;
const SENTENCE_START = /(?:^|[.!?:\n]["”’)]*\s*|\n\s*)["“‘(]*$/;
/** How far before a word the end of a sentence is looked for, in characters. */
const LOOK_BACK = 6;

/** Cuts a text into its words with content; about a hundred times as quick as reading it. */
export function storyWords(text: string, language: Language): StoryWord[] {
  const found: StoryWord[] = [];
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      const key = token.replaceAll(",", "");
      found.push({ key, lower: key, start, written: "number" });
      continue;
    }
    const word = token.replace(POSSESSIVE, "");
    const lower = word.toLowerCase();
    const long = /^\p{Lu}[\p{Lu}.]+$/u.test(word) ? language.acronyms.longForm(word)?.split(" ") : undefined;
    if (long === undefined && language.stopwords.has(lower)) continue;
    const written = writtenAs(text, start, word);
    const parts = long ?? language.demonyms.place(lower)?.split(" ") ?? [lower];
    for (const part of parts) {
      if (!language.stopwords.has(part)) found.push({ key: keyOf(part, language), lower, start, written });
    }
  }
  return found;
}

function keyOf(lower: string, language: Language): string {
  const plain = /^[a-z]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/[\p{M}.'’]/gu, "");
  return language.stem(plain);
}

function writtenAs(text: string, start: number, word: string): StoryWord["written"] {
  if (!/^\p{Lu}/u.test(word)) return "small";
  return SENTENCE_START.test(text.slice(Math.max(0, start - LOOK_BACK), start)) ? "opening" : "name";
}
