import type { WordRange } from "#text";
import type { FollowUp } from "./follow-up.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import type { Span, SpanSort } from "./spans.ts";
import { isNamedIn } from "./talked-entity.ts";
import type { IndexedSentence } from "./text-index.ts";

const SORTS: Partial<Record<QuestionKind, readonly SpanSort[]>> = {
  when: ["date"],
  whatTime: ["date"],
  where: ["place"],
  whatPlace: ["place"],
  who: ["person", "organisation", "name"],
  whatPerson: ["person"],
  howMany: ["count", "number"],
  whatNumber: ["count", "number", "percent"],
  howMuch: ["money", "count", "percent"],
  howLong: ["duration", "date"],
  why: ["infinitive", "reason"],
};

/** A bare "when?" wants a date, with nothing else to tell which words answer it. */
const FITS_BARE = 4;
const FITS = 1;
/** Words that were the answer before, or that name whom "he" stands for, are no answer to the next question. */
const TOLD = 8;
const TOLD_SHARE = 0.5;

/** Makes the function that says what the turns before add to the score of a run of words of a sentence. */
export function carriedSpan(
  sentence: IndexedSentence,
  { kind }: Reading,
  followUp: FollowUp,
): (span: Span) => number {
  const fits = followUp.form === "bare" ? FITS_BARE : FITS;
  const isTold = tellingAgain(sentence, kind, followUp);
  return (span) => (spanFits(span, kind) === true ? fits : 0) - (isTold(span) ? TOLD : 0);
}

/** Whether the words are of the sort that is asked for; undefined where any may be. */
export function spanFits({ sort }: Span, kind: QuestionKind): boolean | undefined {
  return SORTS[kind]?.includes(sort);
}

/** Makes the function that knows the spans that say what was said before, or name whom "he" stands for. */
function tellingAgain(
  { number, text, words }: IndexedSentence,
  kind: QuestionKind,
  { turns, referents }: FollowUp,
): (span: Span) => boolean {
  const said = turns.flatMap((turn) =>
    turn.sentence === number && turn.said !== undefined ? [turn.said] : [],
  );
  const meant = /^(?:who|whatPerson|whatGroup)$/.test(kind) ? referents : [];
  return (span) => {
    if (said.some((range) => shareOf(range, span) >= TOLD_SHARE)) return true;
    if (meant.length === 0) return false;
    const told = text.slice(words[span.from].start, words[span.to - 1].end);
    return meant.some(({ entity }) => isNamedIn(told, entity));
  };
}

/** How much of what was said the span says again. */
function shareOf(said: WordRange, { from, to }: Span): number {
  return Math.max(0, Math.min(to, said.to) - Math.max(from, said.from)) / (said.to - said.from);
}
