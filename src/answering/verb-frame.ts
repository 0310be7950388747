import type { NounPhrase, Word, WordRange } from "#text";

/** Who does it, and to whom or what; passives are turned round. */
export interface VerbFrame {
  /** Place of the verb. */
  readonly verb: number;
  readonly passive: boolean;
  readonly agent?: WordRange;
  readonly patient?: WordRange;
}

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|get|gets|got|getting)$/;
/** How far a verb's phrases are looked for. */
const REACH = 12;

/** What the noun phrases around each verb of a sentence are to it, as far as their order shows. */
export function verbFrames(words: readonly Word[], nounPhrases: readonly NounPhrase[]): VerbFrame[] {
  return words.flatMap((word, at) => (word.wordClass === "VERB" ? [frameOf(words, nounPhrases, at)] : []));
}

function frameOf(words: readonly Word[], nounPhrases: readonly NounPhrase[], verb: number): VerbFrame {
  let start = verb;
  while (start > 0 && (/^(?:AUX|ADV|PART)$/.test(words[start - 1].wordClass) || leadsOn(words, start - 1)))
    start--;
  // "the man they were sent to find": an infinitive behind a noun is not that noun's
  const left = words[start].lower === "to" ? undefined : subjectBefore(words, nounPhrases, start);
  const right = nounPhrases.find((phrase) => phrase.from > verb && phrase.from <= verb + REACH);
  const between = right === undefined ? [] : words.slice(verb + 1, right.from);
  const direct = between.every((word) => word.wordClass === "ADV") ? right : undefined;
  const passive = isPassive(words, verb, start);
  if (!passive) return { verb, passive, agent: left, patient: direct };
  return {
    verb,
    passive,
    agent: between.some((word) => word.lower === "by") ? right : undefined,
    patient: left,
  };
}

/** "continued" of "continued to keep": whoever does one does the other. */
function leadsOn(words: readonly Word[], at: number): boolean {
  return words[at].wordClass === "VERB" && words[at + 1]?.lower === "to";
}

function isPassive(words: readonly Word[], verb: number, start: number): boolean {
  if (words[verb].lower.endsWith("ing")) return false;
  if (words.slice(start, verb).some((word) => BE.test(word.lower)) || words[verb + 1]?.lower === "by")
    return true;
  // "the fighters killed were believed to be rebels"
  if (
    start === verb &&
    words[verb].lower.endsWith("ed") &&
    /^(?:was|were|is|are)$/.test(words[verb + 1]?.lower ?? "")
  )
    return true;
  // a question's auxiliary stands before its subject: "was Sanogo arrested"
  const auxiliary = words.findLastIndex((word, at) => at < start && word.wordClass === "AUX");
  return (
    auxiliary >= 0 &&
    BE.test(words[auxiliary].lower) &&
    !words.slice(auxiliary + 1, start).some((word) => /^(?:VERB|PUNCT|SCONJ)$/.test(word.wordClass))
  );
}

/** The nearest noun phrase before the verb that stands behind no preposition. */
function subjectBefore(
  words: readonly Word[],
  nounPhrases: readonly NounPhrase[],
  start: number,
): WordRange | undefined {
  return nounPhrases.findLast(
    ({ from, to }) =>
      to <= start &&
      start - to <= REACH &&
      words[from - 1]?.wordClass !== "ADP" &&
      words[from - 1]?.lower !== "to",
  );
}
