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

/** What the turns before add to the score of a run of words. */
export function carriedSpan(span: Span, sentence: IndexedSentence, { kind }: Reading, followUp: FollowUp): number {
  const fit = spanFits(span, kind) === true ? (followUp.form === "bare" ? FITS_BARE : FITS) : 0;
  return isToldSpan(span, sentence, kind, followUp) ? fit - TOLD : fit;
}

/** Whether the words are of the sort that is asked for; undefined where any may be. */
export function spanFits({ sort }: Span, kind: QuestionKind): boolean | undefined {
  return SORTS[kind]?.includes(sort);
}

function isToldSpan(span: Span, sentence: IndexedSentence, kind: QuestionKind, { turns, referents }: FollowUp): boolean {
  const told = turns.some((turn) => turn.sentence === sentence.number && turn.said !== undefined && shareOf(turn.said, span) >= TOLD_SHARE);
  if (told || !/^(?:who|whatPerson|whatGroup)$/.test(kind)) return told;
  const words = sentence.text.slice(sentence.words[span.from].start, sentence.words[span.to - 1].end);
  return referents.some(({ entity }) => isNamedIn(words, entity));
}

/** How much of what was said the span says again. */
function shareOf(said: WordRange, { from, to }: Span): number {
  return Math.max(0, Math.min(to, said.to) - Math.max(from, said.from)) / (said.to - said.from);
}
