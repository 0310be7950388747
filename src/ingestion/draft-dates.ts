import type { Language, ReadSentence, WordRange } from "#text";
import type { DraftValue, FoundFact } from "./draft.ts";
import { cut, endBefore } from "./sentence-cut.ts";

const LABEL_MIN_WORDS = 4;
const LABEL_MAX_WORDS = 16;

/** "France staged a unilateral intervention in Mali in January 2013": what happened, and when. */
export function draftDates(sentence: ReadSentence, language: Language): FoundFact[] {
  return sentence.dates.flatMap((date) => {
    const label = eventBefore(sentence, date, language);
    if (label === undefined) return [];
    const value = dateValue(cut(sentence, date), language);
    return [
      {
        label: cut(sentence, label),
        kind: "event",
        value,
        quote: cut(sentence, { from: label.from, to: date.to }),
      },
    ];
  });
}

/** The clause that the date ends, unless the date is that of somebody's saying so. */
function eventBefore(sentence: ReadSentence, date: WordRange, { names }: Language): WordRange | undefined {
  let to = date.from;
  while (
    /^(?:in|on|at|by|since|until|from|during|of|early|late|before|after)$/.test(
      sentence.words[to - 1]?.lower ?? "",
    )
  )
    to--;
  let from = 0;
  for (
    let stop = 0;
    stop < to;
    stop = endBefore(sentence, stop + 1, /^(?:[,;:—–"“”()]|but|who|which|that|if|when)$/)
  ) {
    from = stop === 0 ? 0 : stop + 1;
  }
  const words = sentence.words.slice(from, to);
  if (words.length < LABEL_MIN_WORDS || words.length > LABEL_MAX_WORDS || isOfSomething(sentence, date))
    return undefined;
  const verb = words.findIndex(({ wordClass }) => wordClass === "VERB");
  const lastVerb = words.findLast(({ wordClass }) => wordClass === "VERB");
  if (verb < 1 || words.some(({ text }) => /["“”]/.test(text))) return undefined;
  if (words[0]?.wordClass === "ADP") return undefined;
  const subject = words.slice(0, verb).some(({ wordClass }) => wordClass === "NOUN" || wordClass === "PROPN");
  return subject && !names.speech.has(lastVerb?.lemma ?? "") ? { from, to } : undefined;
}

/** "Tuesday's ruling", "a 1944 decision", "their June 12 summit": the date tells which one, not when it happened. */
function isOfSomething(sentence: ReadSentence, date: WordRange): boolean {
  const next = sentence.words[date.to];
  const determined = /^(?:DET|PRON|PART|ADJ)$/.test(sentence.words[date.from - 1]?.wordClass ?? "");
  return (
    /^['’]s?$/.test(next?.lower ?? "") ||
    (determined && next?.wordClass === "NOUN") ||
    next?.wordClass === "PROPN"
  );
}

/** A calendar date where the words name one, else the words themselves. */
function dateValue(words: string, { dates }: Language): DraftValue {
  const parts = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const year = parts.find((part) => /^(?:1[0-9]{3}|20[0-9]{2})$/.test(part));
  const month = parts.map((part) => dates.months.get(part)).find((number) => number !== undefined);
  const day = parts.find((part) => /^(?:[12]?[0-9]|3[01])$/.test(part));
  const named =
    parts.length - Number(year !== undefined) - Number(month !== undefined) - Number(day !== undefined);
  if (year === undefined || named > 0) return { date: words, precision: "relative" };
  if (month === undefined) return day === undefined ? { date: year } : { date: words, precision: "relative" };
  const start = `${year}-${String(month).padStart(2, "0")}`;
  return { date: day === undefined ? start : `${start}-${day.padStart(2, "0")}` };
}
