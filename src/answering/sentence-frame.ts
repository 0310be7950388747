import { ROLES, supersenseOf, type Language, type Word } from "#text";
import { SPAN_SORTS, spansOf, type Span } from "./spans.ts";
import { SHAPE_PARTS, spanShape } from "./span-shape.ts";
import type { IndexedSentence } from "./text-index.ts";

/** All of a sentence that its spans need whatever is asked; sums run from the sentence's start to before each word. */
export interface SentenceFrame {
  /** How many runs of words could be a short answer. */
  readonly count: number;
  /** For each: from, to, head, sort, then its shape. */
  readonly table: Uint16Array;
  readonly contentSum: Uint16Array;
  readonly capitalSum: Uint16Array;
  readonly commaSum: Uint16Array;
  readonly markSum: Uint16Array;
  readonly conjunctionSum: Uint16Array;
  readonly verbSum: Uint16Array;
  readonly prepositionSum: Uint16Array;
  /** Words that count when short answers are compared: no articles and no marks. */
  readonly tokenSum: Uint16Array;
  /** What marks and small words around a span tell: bits of MARKS for each word. */
  readonly marks: Uint8Array;
  readonly startsPhrase: Uint8Array;
  readonly endsPhrase: Uint8Array;
  /** For each word, the head that stands for it towards the verb. */
  readonly argumentOf: Int16Array;
}

/** Cells a span takes in the table, and at which of them its shape starts. */
export const FRAME_SHAPE = 4;
export const FRAME_STRIDE = FRAME_SHAPE + SHAPE_PARTS;

/** Bits of what a word next to a span can be. */
export const MARKS = {
  opensBracket: 1,
  opensQuote: 2,
  closesQuote: 4,
  copula: 8,
  continuesList: 16,
  startsPhrase: 32,
} as const;

const MODIFIER = ROLES.indexOf("modifier");

export function frameOf(sentence: IndexedSentence, language: Language): SentenceFrame {
  const { words, nounPhrases } = sentence;
  const { length } = words;
  const argumentOf = Int16Array.from(words, (_, at) => argumentAt(sentence, at));
  const senses = words.map((word, at) => senseOf(sentence, word, at, language));
  const spans = spansOf(sentence);
  const table = new Uint16Array(spans.length * FRAME_STRIDE);
  for (const [i, span] of spans.entries()) {
    const at = i * FRAME_STRIDE;
    table[at] = span.from;
    table[at + 1] = span.to;
    table[at + 2] = span.head;
    table[at + 3] = SPAN_SORTS.indexOf(span.sort);
    spanShape(
      span,
      sentence,
      { role: sentence.clauses.roles[argumentOf[span.head]], sense: senses[span.head] },
      table.subarray(at + FRAME_SHAPE, at + FRAME_STRIDE),
    );
  }
  const startsPhrase = new Uint8Array(length + 1);
  const endsPhrase = new Uint8Array(length + 1);
  for (const { from, to } of nounPhrases) {
    startsPhrase[from] = 1;
    endsPhrase[to] = 1;
  }
  return {
    count: spans.length,
    table,
    contentSum: sumOf(words, (_, at) => sentence.termAt[at] >= 0),
    capitalSum: sumOf(words, ({ text }) => /^\p{Lu}/u.test(text)),
    commaSum: sumOf(words, ({ text }) => text === ","),
    markSum: sumOf(words, ({ text }) => /^[,;:()—]$/.test(text)),
    conjunctionSum: sumOf(words, ({ lower }) => lower === "and" || lower === "or"),
    verbSum: sumOf(words, ({ wordClass }) => wordClass === "VERB" || wordClass === "AUX"),
    prepositionSum: sumOf(words, ({ wordClass }) => wordClass === "ADP"),
    tokenSum: sumOf(words, ({ text, lower }) => !/^(?:a|an|the|[^\p{L}\p{N}]+)$/u.test(lower) && text !== ""),
    marks: Uint8Array.from(words, marksOf),
    startsPhrase,
    endsPhrase,
    argumentOf,
  };
}

/** The span at a place of the table. */
export function spanAt({ table }: Pick<SentenceFrame, "table">, i: number): Span {
  const at = i * FRAME_STRIDE;
  return { from: table[at], to: table[at + 1], head: table[at + 2], sort: SPAN_SORTS[table[at + 3]] };
}

function marksOf({ text, lower, wordClass }: Word): number {
  return (
    (text === "(" ? MARKS.opensBracket : 0) |
    (/["“‘]/.test(text) ? MARKS.opensQuote : 0) |
    (/["”’]/.test(text) ? MARKS.closesQuote : 0) |
    (/^(?:is|are|was|were)$/.test(lower) ? MARKS.copula : 0) |
    (lower === "and" || text === "," ? MARKS.continuesList : 0) |
    (/^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ)$/.test(wordClass) ? MARKS.startsPhrase : 0)
  );
}

function sumOf(words: readonly Word[], counts: (word: Word, at: number) => boolean): Uint16Array {
  const sums = new Uint16Array(words.length + 1);
  for (const [at, word] of words.entries()) sums[at + 1] = sums[at] + (counts(word, at) ? 1 : 0);
  return sums;
}

/** The head that stands for a word towards the verb. */
export function argumentAt({ words, clauses: { governors, roles } }: IndexedSentence, at: number): number {
  let place = at;
  for (let steps = 0; steps < 4 && roles[place] === MODIFIER && governors[place] >= 0; steps++) {
    if (/^(?:VERB|AUX)$/.test(words[governors[place]].wordClass)) break;
    place = governors[place];
  }
  return place;
}

/** The field of meaning of a word: by its name where it is part of one, else as nouns are mostly used. */
function senseOf(sentence: IndexedSentence, word: Word, at: number, language: Language): number {
  const inside = (range: { from: number; to: number }): boolean => at >= range.from && at < range.to;
  if (sentence.dates.some(inside)) return supersenseOf("time");
  const name = sentence.names.find(inside);
  if (name?.kind === "person") return supersenseOf("person");
  if (name?.kind === "place") return supersenseOf("location");
  if (name?.kind === "organisation") return supersenseOf("group");
  if (word.wordClass === "NUM") return supersenseOf("quantity");
  if (word.wordClass !== "NOUN") return 0;
  const sense = language.thesaurus.dominantSupersense(word.lemma);
  return sense === undefined ? 0 : supersenseOf(sense);
}
