import type { Word } from "#text";

/** What a yes-or-no question begins with. */
export const AUXILIARIES =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|am|isn|aren|wasn|weren|don|doesn|didn|hasn|haven|hadn|ca|wo)$/;

const TAG = /^(?:right|correct|true|no|yes|huh|eh|yeah|innit)$/;

/** The place of the comma before "…, right?", "…, wasn't it?"; undefined where a question has no such end. */
export function tagStart(words: readonly Word[]): number | undefined {
  const comma = words.findLastIndex((word) => word.text === ",");
  const tail = words.slice(comma + 1).filter((word) => word.wordClass !== "PUNCT");
  if (comma < 2 || tail.length === 0 || tail.length > 4) return undefined;
  return TAG.test(tail[0].lower) || (AUXILIARIES.test(tail[0].lower) && tail.length > 1) ? comma : undefined;
}

export function endsInTag(words: readonly Word[]): boolean {
  return tagStart(words) !== undefined;
}

/** "so 12 trains were late?": a subject with its verb and a question mark. */
export function isStatement(words: readonly Word[]): boolean {
  if (endsInTag(words)) return true;
  if (words.at(-1)?.text !== "?") return false;
  const verb = words.findIndex((word) => word.wordClass === "VERB" || word.wordClass === "AUX");
  return (
    verb > 0 &&
    words.slice(0, verb).some((word) => /^(?:NOUN|PROPN|PRON)$/.test(word.wordClass)) &&
    /(?:ed|s|t|d|n)$/.test(words[verb].lower)
  );
}
