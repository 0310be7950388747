import type { WordClass } from "#text";
import type { IndexedSentence } from "./text-index.ts";

/** What a run of words is, as far as the sentence alone shows. */
export const SPAN_SORTS = [
  "person",
  "organisation",
  "place",
  "name",
  "date",
  "count",
  "money",
  "percent",
  "duration",
  "measure",
  "number",
  "noun phrase",
  "part of phrase",
  "phrases",
  "preposition",
  "infinitive",
  "reason",
  "verb",
  "adjective",
  "adverb",
  "quote",
  "other",
] as const;

export type SpanSort = (typeof SPAN_SORTS)[number];

/** A run of words that could be a short answer. */
export interface Span {
  /** Word places, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly sort: SpanSort;
  /** Place of the word that the run is a kind of. */
  readonly head: number;
}

const LONGEST = 14;
const LONGEST_CLAUSE = 24;
const BAD_END: ReadonlySet<WordClass> = new Set(["PUNCT", "DET", "ADP", "CCONJ", "AUX", "PART", "SCONJ"]);
const BAD_START: ReadonlySet<WordClass> = new Set(["PUNCT", "CCONJ", "PART", "PRON"]);
const CLAUSE_START =
  /^(?:because|to|by|for|that|so|due|in|as|through|after|when|if|while|since|from|with|on|at|against|under|until|before|during|via|using)$/;

/** Runs that begin and end where a phrase may; a name is never cut, but for a title before it. */
export function spansOf(sentence: IndexedSentence): Span[] {
  const { words } = sentence;
  const nameAt = placesInside(sentence.names, words.length);
  const dateAt = placesInside(sentence.dates, words.length);
  const phraseAt = placesInside(sentence.nounPhrases, words.length);
  const spans: Span[] = [];
  for (let from = sentence.dateline; from < words.length; from++) {
    const first = words[from];
    if (BAD_START.has(first.wordClass) && !/^(?:to|["“‘(])$/.test(first.lower)) continue;
    if (/^["“‘(]$/.test(first.text)) continue;
    if (first.wordClass === "AUX" && from > 0) continue;
    if (insideName(nameAt, sentence, from) || cutsFigure(sentence, from)) continue;
    const clause = CLAUSE_START.test(first.lower) || first.wordClass === "VERB";
    let commas = 0;
    for (let to = from + 1; to <= words.length && to - from <= LONGEST_CLAUSE; to++) {
      const last = words[to - 1];
      if (/^[;:()—]$/.test(last.text) || /^["”“]$/.test(last.text)) break;
      if (last.text === "," && ++commas > 3) break;
      if (BAD_END.has(last.wordClass) && last.text !== "%") continue;
      if (last.wordClass === "PRON" && to - from > 1) continue;
      if (cutsName(nameAt, to)) continue;
      const following = words[to];
      const atBoundary =
        following === undefined ||
        following.wordClass === "PUNCT" ||
        following.wordClass === "CCONJ" ||
        following.wordClass === "SCONJ";
      if (to - from > LONGEST && !(clause && atBoundary)) continue;
      if (
        to - from > 6 &&
        !atBoundary &&
        following.wordClass !== "ADP" &&
        following.wordClass !== "VERB" &&
        following.wordClass !== "AUX" &&
        following.wordClass !== "PART" &&
        following.wordClass !== "PRON" &&
        following.wordClass !== "DET"
      )
        continue;
      // a noun phrase is not cut before its head
      const phrase = phraseAt[to - 1];
      if (
        phrase >= 0 &&
        phraseAt[to] === phrase &&
        last.wordClass !== "NUM" &&
        last.wordClass !== "PROPN" &&
        last.wordClass !== "NOUN" &&
        last.wordClass !== "ADJ"
      )
        continue;
      const sort = sortOf(sentence, from, to, dateAt, phraseAt);
      spans.push({ from, to, sort, head: headOf(sentence, from, to) });
    }
  }
  return spans;
}

/** For each word, the number of the range that holds it, -1 where none does. */
function placesInside(ranges: readonly { from: number; to: number }[], length: number): number[] {
  const inside = Array.from({ length: length + 1 }, () => -1);
  ranges.forEach((range, i) => inside.fill(i, range.from, range.to));
  return inside;
}

function insideName(nameAt: readonly number[], sentence: IndexedSentence, from: number): boolean {
  const name = nameAt[from];
  if (name < 0 || sentence.names[name].from === from) return false;
  // after a title, or the part of a name after "of"
  const before = sentence.words[from - 1];
  return !(
    before.wordClass === "NOUN" ||
    before.wordClass === "ADJ" ||
    /^(?:president|general|king|queen|pope|prime|minister|senator|mr|mrs|ms|dr|sir|secretary|justice|captain|judge|gen|sen|rep)\.?$/.test(
      before.lower,
    ) ||
    before.wordClass === "ADP" ||
    before.text === "-"
  );
}

/** "than 1 million" of "more than 1 million" */
function cutsFigure({ figures }: IndexedSentence, at: number): boolean {
  return figures.some(
    ({ from, number }) => (at > from && at < number.from) || (at > number.from && at < number.to),
  );
}

function cutsName(nameAt: readonly number[], to: number): boolean {
  return nameAt[to - 1] >= 0 && nameAt[to] === nameAt[to - 1];
}

function headOf(sentence: IndexedSentence, from: number, to: number): number {
  const phrase = sentence.nounPhrases.find((one) => one.to > from && one.from < to);
  if (phrase === undefined) return to - 1;
  return Math.min(phrase.head, to - 1);
}

function sortOf(
  sentence: IndexedSentence,
  from: number,
  to: number,
  dateAt: readonly number[],
  phraseAt: readonly number[],
): SpanSort {
  const { words } = sentence;
  const name = sentence.names.find(
    (one) =>
      one.to === to &&
      (one.from === from ||
        (from >= one.from && from < one.to) ||
        (one.from === from + 1 && words[from].wordClass === "DET")),
  );
  if (name !== undefined) return name.kind === "other" ? "name" : name.kind;
  const bare = words[from].wordClass === "DET" || words[from].wordClass === "ADP" ? from + 1 : from;
  if (dateAt[bare] >= 0 && dateAt[bare] === dateAt[to - 1])
    return words[from].wordClass === "ADP" ? "preposition" : "date";
  const figure = sentence.figures.find(
    (one) => one.from >= from && one.number.to <= to && one.from <= from + 1,
  );
  if (figure !== undefined && words[from].wordClass !== "ADP") {
    if (figure.number.to === to) return "number";
    return figure.kind;
  }
  const first = words[from];
  if (/^(?:because|due|so)$/.test(first.lower)) return "reason";
  if (first.lower === "to" && words[from + 1]?.wordClass === "VERB") return "infinitive";
  if (first.wordClass === "ADP" || first.wordClass === "SCONJ") return "preposition";
  if (first.wordClass === "VERB" && phraseAt[from] < 0) return "verb";
  if (first.wordClass === "ADV") return "adverb";
  const phrase = phraseAt[from];
  if (phrase >= 0 && phrase === phraseAt[to - 1]) {
    const { from: start, to: end } = sentence.nounPhrases[phrase];
    const wholeStart = start === from || (start === from - 1 && words[start].wordClass === "DET");
    if (end === to) return wholeStart ? "noun phrase" : "part of phrase";
    if (to - from === 1 && words[from].wordClass === "ADJ") return "adjective";
    return "part of phrase";
  }
  if (to - from === 1 && first.wordClass === "ADJ") return "adjective";
  if (phrase >= 0 && phraseAt[to - 1] >= 0) return "phrases";
  return "other";
}
