import type { Figure, Language, ReadSentence, WordRange } from "#text";
import type { DraftValue, FoundFact } from "./draft.ts";
import { cut, endBefore } from "./sentence-cut.ts";

/** Qualifiers that say no more than "not exactly". */
const ABOUT = /^(?:about|around|some|roughly|approximately)$/;
const PREPOSITION = /^(?:of|in|on|at|from|for|against|across)$/;
const UNIT_MAX_WORDS = 4;
/** What a number names rather than counts. */
const NUMBERED = /^(?:number|no|line|route|flight|page|chapter|article|section|room|act)$/;
const FRACTION = /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$/;

/** "about 40 fighters", "1,000 troops in northern Mali", "71.4 percent", "$2.3 million". */
export function draftFigures(sentence: ReadSentence, language: Language): FoundFact[] {
  return sentence.figures.flatMap((figure) => {
    if (figure.quantity === undefined || isInside(sentence, figure)) return [];
    const phrase = sentence.nounPhrases.find(({ from, to }) => from <= figure.number.from && to >= figure.to);
    const unit = unitOf(sentence, figure, phrase, language);
    if (unit === undefined && figure.kind === "count") return [];
    const to = Math.max(figure.to, phrase?.to ?? 0, unit?.to ?? 0);
    const quote = { from: figure.from, to: withVerb(sentence, withPreposition(sentence, to)) };
    const value = valueOf(sentence, figure, unit);
    // What is counted stays the same when the number changes.
    const label = "quantity" in value && unit ? { from: unit.from, to: quote.to } : quote;
    return [{ label: cut(sentence, label), kind: "figure", value, quote: cut(sentence, quote) }];
  });
}

function valueOf(sentence: ReadSentence, figure: Figure, unit: WordRange | undefined): DraftValue {
  const qualifier = cut(sentence, { from: figure.from, to: figure.number.from }).toLowerCase();
  const counted = unit !== undefined && (qualifier === "" || ABOUT.test(qualifier));
  if (counted && figure.quantity !== undefined) {
    return {
      quantity: figure.quantity,
      unit: cut(sentence, unit),
      ...(qualifier !== "" && { approximate: true as const }),
    };
  }
  return { text: cut(sentence, { from: figure.from, to: Math.max(figure.to, unit?.to ?? 0) }) };
}

/** What is counted or measured: "passenger ferries" of "two passenger ferries", "km" of "14km". */
function unitOf(
  sentence: ReadSentence,
  figure: Figure,
  phrase: WordRange | undefined,
  language: Language,
): WordRange | undefined {
  if (figure.kind === "measure") return { from: figure.number.to, to: figure.to };
  const to = phrase?.to ?? figure.to;
  const words = sentence.words.slice(figure.to, to);
  const last = words.at(-1);
  if (figure.kind !== "count" || last?.wordClass !== "NOUN" || words.length > UNIT_MAX_WORDS)
    return undefined;
  const isTime = language.dates.units.has(last.lower) || language.figures.durations.has(last.lower);
  return isTime || words.some(({ text }) => text === "-") ? undefined : { from: figure.to, to };
}

/** "1,000 troops" with "in northern Mali". */
function withPreposition(sentence: ReadSentence, to: number): number {
  if (!PREPOSITION.test(sentence.words[to]?.lower ?? "")) return to;
  const phrase = sentence.nounPhrases.find(({ from }) => from === to + 1);
  const stop = endBefore(sentence, to + 1, /^[,.;:—–"“”()]$/);
  const isDate = sentence.dates.some((date) => date.from <= to + 1 && date.to > to + 1);
  return phrase && phrase.to <= stop && !isDate ? phrase.to : to;
}

/** "1,132 cases" with "were recorded". */
function withVerb({ words }: ReadSentence, to: number): number {
  let end = to;
  while (/^(?:AUX|ADV)$/.test(words[end]?.wordClass ?? "")) end++;
  return end > to && words[end]?.wordClass === "VERB" ? end + 1 : to;
}

/** A number that is a part of something else, or that only points back: "5-2", "the two leaders", "one day". */
function isInside(sentence: ReadSentence, { from, to, number }: Figure): boolean {
  const before = sentence.words[from - 1];
  const after = sentence.words[to];
  if (
    /^(?:the|these|those|both|all)$/.test(before?.lower ?? "") ||
    cut(sentence, number).toLowerCase() === "one"
  )
    return true;
  if (NUMBERED.test(before?.lower ?? "") || FRACTION.test(after?.lower ?? "")) return true;
  const glued = before?.end === sentence.words[from]?.start && /^[-–:/.]$/.test(before?.text ?? "");
  return glued || (after?.start === sentence.words[to - 1]?.end && /^[-–:/]$/.test(after?.text ?? ""));
}
