import type { Word } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";

/** Words that make a thing one among its like; a fact without them tells of another. */
const QUALIFIER =
  /^(?:only|sole|first|last|latest|final|next|previous|former|(?!west|north|rest|interest|request|arrest|protest|test|guest|contest|invest|priest|forest|honest|chest|quest|latest)\w{3,}est)$/;
/** "last year", "next Monday", "at least": no qualifiers of what is asked for. */
const TIME =
  /^(?:year|month|week|weekend|night|day|time|decade|century|season|summer|winter|spring|autumn|few|\d+)s?$/;
const ORDER = /^(?:before|after)$/;

/** The first word of the question that makes it ask for one thing among its like, and that neither the fact nor its sentence says. */
export function droppedQualifier(indexed: IndexedFact, { reading, index }: Matches): Word | undefined {
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
      (isQualifier(words, at) ||
        (reading.kind !== "keywords" &&
          ORDER.test(lower) &&
          !(lower === "after" && words[at - 1]?.wordClass === "VERB") && // "go after", "named after"
          /^(?:NOUN|PROPN|DET|ADJ|PRON)$/.test(words[at + 1]?.wordClass ?? ""))) &&
      !isTold(lower),
  );
}

/** Does this word of a question single out one thing among its like? Not "first" of "when did they first meet". */
export function isQualifier(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  const ofNoun =
    /^(?:DET|PRON|PART)$/.test(before?.wordClass ?? "") ||
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(after?.wordClass ?? "");
  return (
    QUALIFIER.test(words[at].lower) && ofNoun && before?.lower !== "at" && !TIME.test(after?.lower ?? "")
  );
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
