import type { Language } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

/** Less than this share of another language's small words may be names, or shorthand. */
const FOREIGN_MIN_SHARE = 0.3;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;
/** A word in small letters that is not written in English letters, and may be no English name. */
const FOREIGN_LETTERS = /^(?=.*[^a-z'’-])\p{Ll}[\p{Ll}'’-]*$/u;
/** Words that English text holds as often as this are in names too: "de", "la", "von". */
const JOINER_RANK = 4000;

/**
 * Whether a question is asked in another language than the story's, by its script or by its small words. A name from
 * abroad, or a few keywords, are no language of their own.
 */
export function isOtherLanguage(text: string, story: StorySpellings, language: Language): boolean {
  if (OTHER_SCRIPT.test(text)) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (latin < letters / 2) return true;
  }
  const words = (text.normalize("NFC").match(WORD) ?? []).flatMap(elided);
  const lower = words.map((word) => word.toLowerCase());
  const own = lower.filter((word) => isOwn(word, language));
  const others = lower.filter((word) => !isOwn(word, language));
  const strange = words.filter((word) => FOREIGN_LETTERS.test(word) && story.find(word) === undefined);
  for (const foreign of language.otherLanguages.values()) {
    const theirs = others.filter((word) => foreign.has(word));
    const isTelling = theirs.some(
      (word) => isUncommon(word, JOINER_RANK, language) && story.find(word) === undefined,
    );
    const ours = own.filter((word) => !foreign.has(word)).length;
    const count = theirs.length + strange.filter((word) => !foreign.has(word)).length;
    if (!isTelling || (ours > 0 && count < 2 * ours) || count < FOREIGN_MIN_SHARE * words.length) continue;
    if (count >= 2 || (foreign.has(lower[0]) && isAllStrange(lower.slice(1), story, language))) return true;
  }
  return false;
}

function isAllStrange(words: readonly string[], story: StorySpellings, language: Language): boolean {
  return words.every((word) => story.find(word) === undefined && isUncommon(word, Infinity, language));
}

function isUncommon(word: string, rankMin: number, { vectors }: Language): boolean {
  const rank = vectors.index(word);
  return rank < 0 || rank > rankMin;
}

/** "l'armée" and "qu'est-ce" hold two words. */
function elided(word: string): string[] {
  if (!/['’]/.test(word)) return [word];
  return word.split(/(?<=^\p{L}{1,2}['’])|['’]$/u).map((part) => part.replace(/['’]$/, ""));
}

function isOwn(word: string, { stopwords, chat }: Language): boolean {
  return stopwords.has(word) || chat.shorthand.has(word);
}
