import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";
import type { IndexedSentence } from "./text-index.ts";

const STANDS_FOR =
  /\b(?:stands? for|short for|(?:acronym|abbreviation|initials|letters)\b.*\b(?:for|mean|of)|full (?:name|form)|spelled out)\b/i;
const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;
/** How sure it is that a long name is the one whose first letters are asked about. */
const SURE = 0.9;

/** "What does CBP stand for?" */
export function asksForLongForm({ reading }: Matches): boolean {
  return STANDS_FOR.test(reading.text);
}

/** The same of letters that the story never spells out. */
export function asksForUntold(matches: Matches): boolean {
  return asksForLongForm(matches) && matches.reading.sentence.words.some(({ text }) => ACRONYM.test(text));
}

/** The name whose first letters the question gives; undefined where the story never spells it out. */
export function composeLongForm({ reading, index }: Matches): Draft | undefined {
  const asked = reading.sentence.words.filter(({ text }) => ACRONYM.test(text)).map(({ lower }) => lower);
  for (const { mentions } of index.text.names.entities) {
    const written = mentions.map(({ sentence, name }) => mentionIn(index.text.sentences[sentence], name));
    if (!written.some(({ text }) => asked.includes(text.toLowerCase()))) continue;
    const long = written.find(({ text }) => text.includes(" "));
    if (long !== undefined) return { short: long.text, sentence: long.sentence, confidence: SURE };
  }
  return undefined;
}

function mentionIn(sentence: IndexedSentence, name: number): { sentence: IndexedSentence; text: string } {
  const { text, words, names } = sentence;
  return { sentence, text: text.slice(words[names[name].from].start, words[names[name].to - 1].end) };
}
