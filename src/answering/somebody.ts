import type { Entity } from "#story";
import { findNounPhrases, type Language, type Word } from "#text";
import { sortOfNoun } from "./sort-of-noun.ts";

const SOMEBODY = /^(?:person|group|organisation)$/;

/** The words begin with what somebody goes by in the story. */
export function isCalled(words: string, entities: ReadonlyMap<string, Entity>): boolean {
  const lower = words.toLowerCase();
  return [...entities.values()].some(
    ({ kind, name, aliases }) =>
      SOMEBODY.test(kind) && [name, ...aliases].some((form) => lower.startsWith(form.toLowerCase())),
  );
}

/** "fighters believed to be rebels", "those who fled": what the words begin with is one, or many. */
export function beginsWithSomebody(words: readonly Word[], language: Language): boolean {
  const from = words.findIndex(({ wordClass }) => !/^(?:DET|ADP|ADV)$/.test(wordClass));
  if (words[from]?.wordClass === "PRON") return true;
  const phrase = findNounPhrases(words).find((one) => one.from <= from && from < one.to);
  if (phrase === undefined) return false;
  const head = words[phrase.head];
  return head.wordClass !== "NOUN" || /^(?:person|group)$/.test(sortOfNoun(head, language));
}
