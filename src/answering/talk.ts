import { spellingDistance, type Language, type TalkKind, type WholeKind } from "#text";
import type { StorySpellings } from "./story-spellings.ts";

/** Longer messages want something else than a hello. */
const WORDS_MAX = 16;
const EMOJI = /\p{Extended_Pictographic}/gu;
/** Shorter words are a slip away from too many others. */
const SLIP_LETTERS_MIN = 5;

/**
 * What a message is that asks nothing of the story: a greeting, thanks, a call for help, a joke wanted. Undefined for
 * a question, also for one that a greeting comes before.
 */
export function readTalk(
  text: string,
  story: StorySpellings,
  language: Language,
): TalkKind | "empty" | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return readSigns(text, language);
  if (isSum(text, language)) return "offTopic";
  const words = wordsOf(text, language);
  if (words.length > WORDS_MAX) return undefined;
  if (words.length === 1 && story.find(words[0]) !== undefined && !language.stopwords.has(words[0]))
    return undefined;
  return readPhrases(words, language.chat.talk.phrases, language) ?? readOpening(words, story, language);
}

/** What of the story as a whole a message asks for: "sum it up", "who wrote this?" Undefined for any other. */
export function readWhole(text: string, language: Language): WholeKind | undefined {
  const words = wordsOf(text, language);
  return words.length > WORDS_MAX ? undefined : readPhrases(words, language.chat.talk.whole, language);
}

function readSigns(text: string, language: Language): TalkKind | "empty" {
  const signs = text.match(EMOJI);
  if (signs === null) return "empty";
  return (
    signs.map((sign) => language.chat.talk.emoji.get(sign)).find((kind) => kind !== undefined) ?? "offTopic"
  );
}

/** In small letters without apostrophes, shorthand written out, "helloooo" as "hello". */
function wordsOf(text: string, language: Language): string[] {
  const { shorthand, talk } = language.chat;
  const typed = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
  if (typed.length > WORDS_MAX) return typed;
  return typed
    .flatMap((word) => shorthand.get(word)?.toLowerCase().split(" ") ?? word)
    .map((word) => word.replaceAll(/['’]/g, ""))
    .map((word) => (talk.words.has(word) ? word : nearTalkWord(word, language)));
}

function nearTalkWord(typed: string, language: Language): string {
  const laugh = /^(?:a*(?:h+[aei]+){2,}h*|(?:lo+)+l+|x+d+)$/.test(typed);
  if (laugh) return "haha";
  const isDrawn = /(.)\1\1/.test(typed);
  if (isDrawn) {
    const plain = undoubled(typed);
    for (const word of language.chat.talk.words) if (undoubled(word) === plain) return word;
  }
  const isKnown = language.vectors.index(typed) >= 0 || language.thesaurus.has(typed);
  if (isKnown || typed.length < SLIP_LETTERS_MIN) return typed;
  for (const word of language.chat.talk.words) {
    if (word.length >= SLIP_LETTERS_MIN && word[0] === typed[0] && spellingDistance(typed, word, 1) <= 1)
      return word;
  }
  return typed;
}

function undoubled(word: string): string {
  return word.replaceAll(/(.)\1+/g, "$1");
}

/** The kind that comes first in the list, where the whole message is made of its phrases. */
function readPhrases<Kind>(
  words: readonly string[],
  phrases: readonly { readonly kind: Kind; readonly words: readonly string[] }[],
  language: Language,
): Kind | undefined {
  const { fillers, words: known } = language.chat.talk;
  if (!words.every((word) => known.has(word))) return undefined;
  let best = phrases.length;
  for (let at = 0; at < words.length;) {
    let length = 0;
    let found = phrases.length;
    for (const [i, phrase] of phrases.entries()) {
      if (phrase.words.length > length && startsAt(words, at, phrase.words))
        [length, found] = [phrase.words.length, i];
    }
    for (const filler of fillers) {
      if (filler.length > length && startsAt(words, at, filler))
        [length, found] = [filler.length, phrases.length];
    }
    if (length === 0) return undefined;
    best = Math.min(best, found);
    at += length;
  }
  return phrases[best]?.kind;
}

function readOpening(
  words: readonly string[],
  story: StorySpellings,
  language: Language,
): TalkKind | undefined {
  const { openings, topics, preambles } = language.chat.talk;
  const isTold = (word: string): boolean => !language.stopwords.has(word) && story.find(word) !== undefined;
  const topic = topics.find((phrase) => words.some((_, at) => startsAt(words, at, phrase)));
  const opening = openings.find((phrase) => startsAt(words, 0, phrase.words));
  if (topic === undefined && opening === undefined) return undefined;
  const told = words.filter(isTold);
  const isNamed = told.some((word) => story.find(word)?.name === true);
  if (topic !== undefined && !topic.some(isTold) && !isNamed && told.length < 2) return "offTopic";
  if (opening === undefined) return undefined;
  const isPreamble = preambles.some(
    (phrase) => phrase.length > opening.words.length && startsAt(words, 0, phrase),
  );
  const rest = words.slice(opening.words.length);
  return isPreamble || rest.some(isTold) ? undefined : opening.kind;
}

function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** "17 x 23", "what is two plus two": two numbers at least, and what to do with them. */
function isSum(text: string, language: Language): boolean {
  const tokens = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+|[-+*/×÷^%=]/gu) ?? [];
  if (tokens.length > WORDS_MAX) return false;
  const { operators, sumWords } = language.chat.talk;
  const numbers = tokens.filter((token) => /^\d/.test(token) || language.figures.numbers.has(token));
  if (numbers.length < 2) return false;
  const signs = tokens.filter((token) => /^[-+*/×÷^=]$/.test(token) || operators.has(token));
  const others = tokens.filter(
    (token) => !numbers.includes(token) && !signs.includes(token) && !sumWords.has(token),
  );
  const isRange = numbers.length === 2 && signs.length === 1 && /^\d{4}\s*[-/]\s*\d{2,4}\??$/.test(text);
  return signs.length >= 1 && others.length === 0 && !isRange;
}
