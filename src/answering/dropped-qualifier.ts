import type { Language, Word } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";

const SUPERLATIVE = /^\w{3,}est$/;
/** "his own words": those that he said, whoever says them. */
const WORDS = /^(?:words?|terms?|phrase|line)$/;
/** "last year", "next Monday", "at least": no qualifiers of what is asked for. */
const TIME =
  /^(?:year|month|week|weekend|night|day|time|decade|century|season|summer|winter|spring|autumn|few|\d+)s?$/;
const ORDER = /^(?:before|after)$/;

/** The first word of the question that makes it ask for one thing among its like, and that neither the fact nor its sentence says. */
export function droppedQualifier(
  indexed: IndexedFact,
  { reading, index }: Matches,
  language: Language,
): Word | undefined {
  const { words } = reading.sentence;
  const isTold = (lower: string): boolean =>
    indexed.sentences.some((number) =>
      index.text.sentences[number].words.some((word) => word.lower === lower),
    ) ||
    indexed.lines.some((line) =>
      line.words
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(lower),
    );
  return words.find(
    ({ lower }, at) =>
      at !== reading.asker &&
      (isQualifier(words, at, language) ||
        (reading.kind !== "keywords" &&
          ORDER.test(lower) &&
          !(lower === "after" && words[at - 1]?.wordClass === "VERB") && // "go after", "named after"
          /^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(words[at + 1]?.wordClass ?? ""))) &&
      !isTold(lower),
  );
}

/** Does this word of a question single out one thing among its like? Not "first" of "when did they first meet". */
export function isQualifier(words: readonly Word[], at: number, { asked }: Language): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  const { lower } = words[at];
  const singlesOut =
    asked.qualifiers.has(lower) || (SUPERLATIVE.test(lower) && !asked.notSuperlative.has(lower));
  if (
    lower === "own" &&
    (before?.wordClass !== "PRON" || after?.wordClass !== "NOUN" || WORDS.test(after.lower))
  )
    return false;
  const ofNoun =
    /^(?:DET|PRON|PART)$/.test(before?.wordClass ?? "") ||
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after?.wordClass ?? "");
  return singlesOut && ofNoun && before?.lower !== "at" && !TIME.test(after?.lower ?? "");
}

const WILL = /^(?:will|shall|'ll|’ll|won't|going)$/;
const AHEAD =
  /^(?:will|would|shall|plan|plans|planned|planning|expect|expects|expected|schedule|scheduled|due|next|coming|upcoming|future|soon|intend|intends|intended|hope|hopes|aim|aims|tomorrow|later|until|can|could|may|might|should)$/;

/** What is still to come is asked for, beside what has been or is. */
export function asksAhead(
  { sentences }: IndexedFact,
  { reading: { sentence, kind }, index }: Matches,
): boolean {
  return (
    /^(?:when|whatTime|how(?:Many|Much|Long))$/.test(kind) &&
    sentence.words.some(({ lower }) => WILL.test(lower)) &&
    !sentences.some((number) => index.text.sentences[number].words.some(({ lower }) => AHEAD.test(lower)))
  );
}
