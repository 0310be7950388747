import type { Language } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

/** Less than this share of another language's small words may be names, or shorthand. */
const FOREIGN_MIN_SHARE = 0.3;
/** Words that English text holds as often as this are in names too: "de", "la", "von". */
const JOINER_RANK = 4000;

/**
 * Whether a question is asked in another language than the story's, by its script or by its small words. A name from
 * abroad, or a few keywords, are no language of their own.
 */
export function isOtherLanguage(text: string, story: StorySpellings, language: Language): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return true;
  const words = (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? []
  ).flatMap(elided);
  const told = words.map((word) => story.find(word) !== undefined);
  for (const foreign of language.otherLanguages.values()) {
    let own = 0;
    let theirs = 0;
    let telling = 0;
    for (const [at, word] of words.entries()) {
      if (isOwn(word, language)) {
        if (!foreign.has(word)) own++;
      } else if (foreign.has(word) && !told[at]) {
        theirs++;
        const rank = language.vectors.index(word);
        if (rank < 0 || rank > JOINER_RANK) telling++;
      }
    }
    if (own > 0 && theirs < 2 * own) continue;
    if (telling > 0 && (theirs >= 2 || words.length === 1) && theirs >= FOREIGN_MIN_SHARE * words.length)
      return true;
  }
  return false;
}

/** "l'armée" and "qu'est-ce" hold two words. */
function elided(word: string): string[] {
  return word.split(/(?<=^\p{L}{1,2}['’])|['’]$/u).map((part) => part.replace(/['’]$/, ""));
}

function isOwn(word: string, { stopwords, chat }: Language): boolean {
  return stopwords.has(word) || chat.shorthand.has(word);
}
