import { SUPERSENSE_COUNT, type Word, type WordClass } from "#text";
import { SPAN_SORTS, type Span } from "./spans.ts";
import type { IndexedSentence } from "./text-index.ts";

const CLASSES: readonly WordClass[] = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
];
/** Stands for the class of what is before the first word and after the last. */
const EDGE = CLASSES.length;
const LENGTHS = [1, 2, 3, 5, 8, 13, 99];
const BEFORE_WORDS = [
  "by",
  "in",
  "at",
  "to",
  "for",
  "from",
  "of",
  "on",
  "with",
  "as",
  "because",
  "into",
  "about",
  "like",
  "called",
  "named",
  "be",
  "have",
  "the",
  "a",
  "(",
  ",",
  '"',
  "verb",
  "other",
  "",
];
const AFTER_WORDS = [
  "of",
  ",",
  ".",
  ")",
  "(",
  '"',
  "in",
  "and",
  "to",
  "that",
  "who",
  "verb",
  "noun",
  "adposition",
  "other",
  "",
];

/** How many values each yes/no family of a span has, in the order of its shape; the last is its head's field of meaning. */
export const FAMILY_SIZES = [
  SPAN_SORTS.length,
  EDGE + 1,
  EDGE + 1,
  EDGE + 1,
  EDGE + 1,
  LENGTHS.length,
  BEFORE_WORDS.length,
  AFTER_WORDS.length,
  SUPERSENSE_COUNT,
] as const;
export const FAMILIES = FAMILY_SIZES.length;
/** Place in a shape of the head's field of meaning, of the pairs of classes at the two edges, and of the role. */
export const SENSE = FAMILIES - 1;
export const LEFT_EDGE = SENSE + 1;
export const RIGHT_EDGE = FAMILIES + 1;
export const ROLE = FAMILIES + 2;
export const SHAPE_PARTS = FAMILIES + 3;
export const EDGE_PAIRS = (EDGE + 1) * (EDGE + 1);

/** What every question sees alike of a span: a value for each family, then the edges and the role. */
export function spanShape(
  span: Span,
  { words }: IndexedSentence,
  { role, sense }: { role: number; sense: number },
  out: Uint16Array,
): void {
  const before = words[span.from - 1];
  const after = words[span.to];
  const length = span.to - span.from;
  const first = classOf(words[span.from]);
  const last = classOf(words[span.to - 1]);
  const classBefore = classOf(before);
  const classAfter = classOf(after);
  out[0] = SPAN_SORTS.indexOf(span.sort);
  out[1] = first;
  out[2] = last;
  out[3] = classBefore;
  out[4] = classAfter;
  out[5] = LENGTHS.findIndex((bound) => length <= bound);
  out[6] = BEFORE_WORDS.indexOf(beforeWord(before));
  out[7] = AFTER_WORDS.indexOf(afterWord(after));
  out[SENSE] = sense;
  out[LEFT_EDGE] = classBefore * (EDGE + 1) + first;
  out[RIGHT_EDGE] = last * (EDGE + 1) + classAfter;
  out[ROLE] = role;
}

function classOf(word: Word | undefined): number {
  const place = word === undefined ? -1 : CLASSES.indexOf(word.wordClass);
  return place < 0 ? EDGE : place;
}

function beforeWord(word: Word | undefined): string {
  if (word === undefined) return "";
  if (BEFORE_WORDS.includes(word.lower) && word.lower !== "verb" && word.lower !== "other") return word.lower;
  if (word.wordClass === "AUX") return word.lemma === "have" ? "have" : "be";
  if (word.lemma === "call" || word.lemma === "name") return `${word.lemma === "call" ? "call" : "nam"}ed`;
  if (/["“”]/.test(word.text)) return '"';
  return word.wordClass === "VERB" ? "verb" : "other";
}

function afterWord(word: Word | undefined): string {
  if (word === undefined) return "";
  if (AFTER_WORDS.includes(word.lower) && word.lower !== "verb" && word.lower !== "other") return word.lower;
  if (/["“”]/.test(word.text)) return '"';
  if (word.wordClass === "VERB" || word.wordClass === "AUX") return "verb";
  if (word.wordClass === "NOUN" || word.wordClass === "PROPN") return "noun";
  return word.wordClass === "ADP" ? "adposition" : "other";
}
