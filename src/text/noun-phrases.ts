import type { WordRange } from "./ranges.ts";
import type { Word, WordClass } from "./words.ts";

/** A noun with what stands before it: "the vast, arid region", "about 1,000 troops", "Mali's defense minister". */
export interface NounPhrase extends WordRange {
  /** Index of the word that the phrase is a kind of. */
  readonly head: number;
}

const INSIDE: ReadonlySet<WordClass> = new Set(["ADJ", "NOUN", "PROPN", "NUM", "SYM"]);

/** Noun phrases without their prepositional phrases, left to right, none inside another. */
export function findNounPhrases(words: readonly Word[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = phraseAt(words, at);
    if (phrase === undefined) continue;
    phrases.push(phrase);
    at = phrase.to - 1;
  }
  return phrases;
}

function phraseAt(words: readonly Word[], from: number): NounPhrase | undefined {
  let at = from;
  const first = words[at];
  const determined =
    first.wordClass === "DET" ||
    /^(?:his|her|its|their|our|my|your|this|that|these|those|no|some|any|each|every|another)$/.test(
      first.lower,
    );
  if (determined) at++;
  let head = -1;
  for (; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    const after = words[at + 1];
    if (INSIDE.has(word.wordClass) && word.lower !== "such") {
      if (word.wordClass === "NOUN" || word.wordClass === "PROPN" || word.wordClass === "NUM") head = at;
    } else if (
      /^(?:-|–|\/)$/.test(word.text) &&
      before !== undefined &&
      before.end === word.start &&
      after?.start === word.end
    ) {
      // "Al-Qaeda-linked", "1,000-strong"
    } else if (
      /^(?:'s|’s|'|’)$/.test(word.lower) &&
      word.wordClass === "PART" &&
      head === at - 1 &&
      after !== undefined
    ) {
      // "Mali's defense minister"
    } else if (word.wordClass === "ADV" && after?.wordClass === "ADJ" && (determined || at === from)) {
      // "the most stable democracies"
    } else if (
      word.wordClass === "VERB" &&
      /(?:ed|en|ing)$/.test(word.lower) &&
      after !== undefined &&
      INSIDE.has(after.wordClass) &&
      (determined || before?.wordClass === "ADJ" || before?.text === "-") &&
      head < 0
    ) {
      // "an anticipated summit"
    } else if (word.text === "," && before?.wordClass === "ADJ" && after?.wordClass === "ADJ" && head < 0) {
      // "the vast, arid region"
    } else break;
  }
  if (head < 0) return undefined;
  return { from, to: head + 1, head };
}
