import type { Language } from "#text";
import { nearestSpelling } from "./nearest-spelling.ts";
import type { StorySpellings } from "./story-spellings.ts";

/** A word read otherwise than it was typed. */
export interface Mend {
  readonly typed: string;
  readonly ours: string;
  /** Letters replaced, dropped, added or swapped; nought for shorthand and for a name run together. */
  readonly distance: number;
}

export interface Mended {
  readonly text: string;
  readonly mends: readonly Mend[];
}

/** Letters and digits with the apostrophes between them. */
const TYPED = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Shorter words are near too many others, longer ones are no words. */
const LETTERS_MIN = 4;
const LETTERS_MAX = 24;
/** A question has few; beyond that it is another language, or no language. */
const MENDS_MAX = 12;

/**
 * Reads what was typed as what was meant, by the story's own words and names first and then by the language's.
 * A word that the story or the language knows is never touched, nor one that is near nothing, such as a name that
 * the story lacks.
 */
export function mendTypos(text: string, story: StorySpellings, language: Language): Mended {
  const typed = [...text.matchAll(TYPED)];
  const mends: (Mend | undefined)[] = [];
  let count = 0;
  for (const { 0: word, index } of typed) {
    const says = /^\p{Lu}/u.test(word) && !isOpening(text, index);
    const mend = count < MENDS_MAX ? mendWord({ text: word, capital: says }, story, language) : undefined;
    if (mend !== undefined) count++;
    mends.push(mend);
  }
  const chatty = count > 0;
  let mended = "";
  let from = 0;
  for (const [i, { 0: word, index }] of typed.entries()) {
    mends[i] ??= mendDigit(typed, i, chatty, language);
    mended += text.slice(from, index) + (mends[i]?.ours ?? word);
    from = index + word.length;
  }
  return { text: mended + text.slice(from), mends: mends.filter((mend) => mend !== undefined) };
}

interface TypedWord {
  readonly text: string;
  /** Whether it has a capital that says something: any question may begin with one. */
  readonly capital: boolean;
}

function isOpening(text: string, at: number): boolean {
  return /(?:^|[.!?]\s+)[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - 20), at));
}

function mendWord({ text, capital }: TypedWord, story: StorySpellings, language: Language): Mend | undefined {
  const ending = /['’](?:s|re|ve|ll|d|m)$/i.exec(text)?.[0] ?? "";
  const word = text.slice(0, text.length - ending.length);
  const lower = word.toLowerCase();
  const read = (ours: string, distance: number): Mend => ({ typed: text, ours: ours + ending, distance });
  const told = story.find(lower);
  if (told !== undefined) {
    const isJoined = told.written.length !== lower.length;
    const asTold = told.written.toLowerCase() === lower || (isJoined && isCommon(lower, language));
    return asTold ? undefined : read(told.written, 0);
  }
  const short = ending === "" && !capital ? language.chat.shorthand.get(lower) : undefined;
  if (short !== undefined) return read(short, 0);
  const knowledge = knowledgeOf(word, language);
  if (knowledge === "known" || lower.length < LETTERS_MIN || lower.length > LETTERS_MAX) return undefined;
  const owner = ending === "" && lower.endsWith("s") ? story.find(lower.slice(0, -1)) : undefined;
  if (owner?.name === true) {
    // "the Huguenots" are people; "malis" lacks its apostrophe.
    return isOneOfMany(owner.lower, language) ? undefined : read(`${owner.written}'s`, 1);
  }
  const nearest = nearestSpelling({ lower, capital, bent: knowledge === "bent" }, story, language);
  return nearest && read(nearest.written, nearest.distance);
}

/** A bent form of a word that a dictionary has ("solders") can be a slip too, if the story has a nearer word. */
function knowledgeOf(word: string, language: Language): "known" | "bent" | "unknown" {
  const { thesaurus, demonyms, names, acronyms, figures } = language;
  const lower = word.toLowerCase();
  if (isCommon(lower, language) || thesaurus.has(lower) || /[\p{N}'’]/u.test(lower)) return "known";
  if (demonyms.place(lower) !== undefined || names.firstNames.has(lower)) return "known";
  if (figures.numbers.has(lower) || acronyms.longForm(word) !== undefined) return "known";
  if (/e(?:ed|es|er|est|ing)$/.test(lower)) return "unknown"; // "announceed" only looks bent
  const isBent = thesaurus.lemmas(lower).some(({ lemma }) => lemma !== lower && thesaurus.has(lemma));
  return isBent ? "bent" : "unknown";
}

function isCommon(lower: string, language: Language): boolean {
  return language.vectors.index(lower) >= 0 || language.stopwords.has(lower);
}

function isOneOfMany(lower: string, language: Language): boolean {
  const field = language.thesaurus.dominantSupersense(lower);
  return field !== undefined && field !== "location";
}

/** "went 2 prison", "stand 4": where no number can be meant. */
function mendDigit(
  typed: readonly RegExpExecArray[],
  at: number,
  chatty: boolean,
  language: Language,
): Mend | undefined {
  const ours = language.chat.digits.get(typed[at][0]);
  const before = typed[at - 1]?.[0].toLowerCase();
  const after = typed[at + 1]?.[0].toLowerCase();
  if (ours === undefined || before === undefined) return undefined;
  if (language.chat.beforeNumbers.has(before) || /\d/.test(before)) return undefined;
  const isCounted = after !== undefined && (/\d|s$/.test(after) || language.figures.multipliers.has(after));
  if (isCounted || (after !== undefined && !chatty)) return undefined;
  return { typed: typed[at][0], ours, distance: 0 };
}
