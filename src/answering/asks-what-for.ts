import type { Word } from "#text";

const BE = /^(?:is|are|was|were)$/;

/** "what are the soldiers there for", and not "what is it known for" */
export function asksWhatFor(words: readonly Word[], asker: number): boolean {
  const end = words.findLastIndex((word) => word.wordClass !== "PUNCT");
  return (
    words[end].lower === "for" &&
    words.slice(asker + 1, end).some(({ wordClass, lower }) => wordClass === "VERB" || BE.test(lower)) &&
    /^(?:NOUN|PROPN|ADV|PRON)$/.test(words[end - 1].wordClass)
  );
}
