import { ROLES, type Clauses, type Language, type Word, type WordClass } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import { QUESTION_KINDS, type QuestionKind } from "./question-kinds.ts";
import type { Reading } from "./reading.ts";
import { SPAN_SORTS, type Span } from "./spans.ts";
import { matchTerms } from "./terms.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

const CLASSES: readonly WordClass[] = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];
const EDGE = CLASSES.length;
const LENGTHS = [1, 2, 3, 5, 8, 13, 99];
const BEFORE_WORDS = ["by", "in", "at", "to", "for", "from", "of", "on", "with", "as", "because", "into", "about", "like", "called", "named", "be", "have", "the", "a", "(", ",", "\"", "verb", "other", ""];
const AFTER_WORDS = ["of", ",", ".", ")", "(", "\"", "in", "and", "to", "that", "who", "verb", "noun", "adposition", "other", ""];

const MODIFIER = ROLES.indexOf("modifier");

/** Families of yes/no features: how many values each has. Each counts once for all kinds of question and once for its own. */
const FAMILIES = [
  ["sort", SPAN_SORTS.length],
  ["first class", EDGE + 1],
  ["last class", EDGE + 1],
  ["class before", EDGE + 1],
  ["class after", EDGE + 1],
  ["length", LENGTHS.length],
  ["word before", BEFORE_WORDS.length],
  ["word after", AFTER_WORDS.length],
] as const;

const GROUPS = ["who", "when", "where", "why", "number", "noun", "open", "other"] as const;
const GROUP_OF: Readonly<Record<QuestionKind, (typeof GROUPS)[number]>> = {
  who: "who", whatPerson: "who", whatGroup: "noun", when: "when", whatTime: "when", where: "where", whatPlace: "where", why: "why", how: "why",
  howMany: "number", howMuch: "number", howLong: "number", howMeasure: "number", whatNumber: "number", whatNoun: "noun", what: "open", whatDid: "open",
  definition: "other", yesNo: "other", choice: "other", keywords: "other",
};

/** Graded features, by name; each counts once for all questions and once for its group of kinds. */
export const SPAN_GRADES = [
  "sentence behind", "overlap", "overlap all", "overlap weight", "left near", "right near", "verb near", "gap left", "gap right",
  "head fits focus", "head is a focus", "focus inside", "focus after", "focus before", "asked preposition", "best sentence", "in brackets", "in quotes",
  "capitals", "before verb", "after verb", "voice turned before", "voice turned after", "commas", "length", "support", "inside support", "repeated", "starts phrase", "ends phrase",
  "same clause", "subject of copula", "verb inside",
  "tree near", "asked verb governs", "in the asked role", "in another role", "governor matched", "asked preposition governs",
] as const;

type SpanGrade = (typeof SPAN_GRADES)[number];

/** Place of each grade in a row. */
const AT = Object.fromEntries(SPAN_GRADES.map((name, i) => [name, i])) as Record<SpanGrade, number>;

const KINDS = QUESTION_KINDS.length;
const OFFSETS: number[] = [];
let next = 0;
for (const [, size] of FAMILIES) {
  OFFSETS.push(next);
  next += size * (KINDS + 1);
}
const EDGE_LEFT = next;
next += (EDGE + 1) * (EDGE + 1);
const EDGE_RIGHT = next;
next += (EDGE + 1) * (EDGE + 1);
const ROLES_AT = next;
next += ROLES.length * ROLES.length;
const GRADES_AT = next;
next += SPAN_GRADES.length * (GROUPS.length + 1);

/** How many weights the span model has. */
export const SPAN_WEIGHTS = next;

/** The yes/no features of a span that any question shares: values in the order of FAMILIES, then the two edge pairs. */
export function spanShape(span: Span, { words, clauses }: IndexedSentence): Uint16Array {
  const before = words[span.from - 1];
  const after = words[span.to];
  const length = span.to - span.from;
  const first = classOf(words[span.from]);
  const last = classOf(words[span.to - 1]);
  const classBefore = classOf(before);
  const classAfter = classOf(after);
  return Uint16Array.of(
    SPAN_SORTS.indexOf(span.sort),
    first,
    last,
    classBefore,
    classAfter,
    LENGTHS.findIndex((bound) => length <= bound),
    BEFORE_WORDS.indexOf(beforeWord(before)),
    AFTER_WORDS.indexOf(afterWord(after)),
    classBefore * (EDGE + 1) + first,
    last * (EDGE + 1) + classAfter,
    clauses.roles[argumentOf(clauses, words, span.head)],
  );
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
  if (/["“”]/.test(word.text)) return "\"";
  return word.wordClass === "VERB" ? "verb" : "other";
}

function afterWord(word: Word | undefined): string {
  if (word === undefined) return "";
  if (AFTER_WORDS.includes(word.lower)) return word.lower;
  if (/["“”]/.test(word.text)) return "\"";
  if (word.wordClass === "VERB" || word.wordClass === "AUX") return "verb";
  if (word.wordClass === "NOUN" || word.wordClass === "PROPN") return "noun";
  return word.wordClass === "ADP" ? "adposition" : "other";
}

/** Indices of the yes/no weights that are on for a span and a kind of question. */
export function shapeWeights(shape: Uint16Array, { kind, gap }: Reading, out: number[]): void {
  const own = QUESTION_KINDS.indexOf(kind) + 1;
  for (let family = 0; family < FAMILIES.length; family++) {
    const size = FAMILIES[family][1];
    out.push(OFFSETS[family] + shape[family], OFFSETS[family] + own * size + shape[family]);
  }
  out.push(EDGE_LEFT + shape[FAMILIES.length], EDGE_RIGHT + shape[FAMILIES.length + 1]);
  out.push(ROLES_AT + ROLES.indexOf(gap.role) * ROLES.length + shape[FAMILIES.length + 2]);
}

/** Index of a graded feature's shared weight, and how far on its group's is. */
export function gradeWeights(kind: QuestionKind): { shared: number; own: number } {
  const group = GROUPS.indexOf(GROUP_OF[kind]) + 1;
  return { shared: GRADES_AT, own: GRADES_AT + group * SPAN_GRADES.length };
}

/** What of the question and the sentence every span's grades need. */
export interface SpanContext {
  readonly alignment: Alignment;
  readonly sentence: IndexedSentence;
  readonly row: readonly AlignedTerm[];
  /** Weight and strength of what is matched at each word. */
  readonly matchedAt: Float64Array;
  readonly behind: number;
  readonly best: boolean;
  readonly verbAt: number;
  readonly gapLeft: number;
  readonly gapRight: number;
  readonly turned: boolean;
  /** The word that the question's verb was found as, -1 where it wasn't; and how well. */
  readonly gapVerb: number;
  readonly gapVerbStrength: number;
}

export function spanContext(alignment: Alignment, sentence: IndexedSentence, behind: number): SpanContext {
  const row = alignment.rows[sentence.number];
  const matchedAt = new Float64Array(sentence.words.length + 1);
  for (const { asked, at, by, match, weight } of row) {
    if (at >= 0 && by !== "carried" && !asked.focus) matchedAt[at] = Math.max(matchedAt[at], (weight * match.strength) / (alignment.weightSum || 1));
  }
  const { reading } = alignment;
  const verbAt = row.findLast(({ asked, at, match }) => asked.verb && at >= 0 && match.strength > 0.4)?.at ?? -1;
  const gap = gapNeighbours(reading);
  const gapVerb = row.find(({ asked }) => asked.at === reading.gap.verb);
  const placeOf = (asked: number): number => row.find((aligned) => aligned.asked.at === asked && aligned.match.strength > 0.4)?.at ?? -1;
  return {
    alignment,
    sentence,
    row,
    matchedAt,
    behind,
    best: behind === 0,
    verbAt,
    gapLeft: gap.left < 0 ? -1 : placeOf(gap.left),
    gapRight: gap.right < 0 ? -1 : placeOf(gap.right),
    gapVerb: gapVerb !== undefined && gapVerb.match.strength > 0.3 ? gapVerb.at : -1,
    gapVerbStrength: gapVerb?.match.strength ?? 0,
    turned: verbAt >= 0 && isPassive(sentence.words, verbAt) !== isPassiveQuestion(reading),
  };
}

/** The question's words that would stand left and right of the answer, were it a statement; -1 where none would. */
function gapNeighbours(reading: Reading): { left: number; right: number } {
  const { asker, terms } = reading;
  if (asker < 0) return { left: -1, right: -1 };
  const { words } = reading.sentence;
  const firstVerb = terms.find((term) => term.at > asker && words[term.at].wordClass === "VERB");
  if (firstVerb === undefined) return { left: -1, right: terms.find((term) => term.at > asker && !term.focus)?.at ?? -1 };
  const between = words.slice(asker + 1, firstVerb.at);
  const subject = between.some((word, i) => /^(?:NOUN|PROPN|PRON)$/.test(word.wordClass) && !reading.terms.some((term) => term.focus && term.at === asker + 1 + i));
  if (!subject) return { left: -1, right: firstVerb.at };
  return { left: firstVerb.at, right: terms.find((term) => term.at > firstVerb.at)?.at ?? -1 };
}

function isPassive(words: readonly Word[], verb: number): boolean {
  if (!/(?:ed|en|wn|ne|ght|ld|t|d|un|um)$/.test(words[verb].lower)) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - 3; at--) if (/^(?:is|are|was|were|be|been|being)$/.test(words[at].lower)) return true;
  return words[verb + 1]?.lower === "by";
}

function isPassiveQuestion(reading: Reading): boolean {
  const verb = reading.terms.findLast((term) => term.verb);
  return verb !== undefined && reading.sentence.words.some((word, at) => at < verb.at && /^(?:is|are|was|were|be|been|being)$/.test(word.lower));
}

/** The graded features of a span, in the order of SPAN_GRADES. */
export function spanGrades(span: Span, context: SpanContext, index: TextIndex, language: Language, out: Float64Array): void {
  const { sentence, row, matchedAt, alignment } = context;
  const { reading } = alignment;
  const { words } = sentence;
  const { from, to } = span;
  let inside = 0, content = 0, contentMatched = 0, left = 0, right = 0;
  for (let at = 0; at < words.length; at++) {
    const matched = matchedAt[at];
    if (at >= from && at < to) {
      if (sentence.termAt[at] >= 0) {
        content++;
        if (matched > 0) contentMatched++;
      }
      inside += matched;
    } else if (matched > 0) {
      if (at < from) left += matched / (1 + (from - at - 1) / 3);
      else right += matched / (1 + (at - to) / 3);
    }
  }
  out.fill(0);
  out[AT["sentence behind"]] = context.behind;
  out[AT["overlap"]] = content === 0 ? 0 : contentMatched / content;
  out[AT["overlap all"]] = content > 0 && contentMatched === content ? 1 : 0;
  out[AT["overlap weight"]] = inside;
  out[AT["left near"]] = left;
  out[AT["right near"]] = right;
  if (context.verbAt >= 0) {
    const distance = context.verbAt < from ? from - context.verbAt - 1 : context.verbAt >= to ? context.verbAt - to : -1;
    if (distance >= 0) {
      out[AT["verb near"]] = 1 / (1 + distance / 2);
      if (context.verbAt >= to) out[context.turned ? AT["voice turned before"] : AT["before verb"]] = 1 / (1 + distance / 3);
      else out[context.turned ? AT["voice turned after"] : AT["after verb"]] = 1 / (1 + distance / 3);
    } else out[AT["verb inside"]] = 1;
  }
  if (context.gapLeft >= 0 && context.gapLeft < from) out[AT["gap left"]] = 1 / (1 + (from - context.gapLeft - 1) / 2);
  if (context.gapRight >= to) out[AT["gap right"]] = 1 / (1 + (context.gapRight - to) / 2);
  const headTerm = sentence.termAt[span.head];
  if (reading.head !== undefined && headTerm >= 0) {
    const told = index.terms[headTerm];
    out[AT["head fits focus"]] = matchTerms(reading.head, told, language).strength;
    out[AT["head is a focus"]] = Math.max(language.thesaurus.isA(told.lemma, reading.head.lemma), told.name && to - from > 1 ? language.thesaurus.isA(spanText(words, from, to), reading.head.lemma) : 0);
  }
  for (const { asked, at, match } of row) {
    if (!asked.focus || at < 0 || match.strength < 0.5) continue;
    if (at >= from && at < to) out[AT["focus inside"]] = 1;
    else if (at >= to && at < to + 3) out[AT["focus after"]] = 1;
    else if (at < from && at >= from - 4) out[AT["focus before"]] = 1;
  }
  const preposition = askedPreposition(reading);
  if (preposition !== undefined && (words[from - 1]?.lower === preposition || words[from].lower === preposition)) out[AT["asked preposition"]] = 1;
  out[AT["best sentence"]] = context.best ? 1 : 0;
  out[AT["in brackets"]] = words[from - 1]?.text === "(" ? 1 : 0;
  out[AT["in quotes"]] = /["“‘]/.test(words[from - 1]?.text ?? "") && /["”’]/.test(words[to]?.text ?? "") ? 1 : 0;
  let capitals = 0, commas = 0;
  for (let at = from; at < to; at++) {
    if (/^\p{Lu}/u.test(words[at].text)) capitals++;
    if (words[at].text === ",") commas++;
  }
  out[AT["capitals"]] = capitals / (to - from);
  out[AT["commas"]] = commas / 3;
  out[AT["length"]] = (to - from) / 10;
  let support = 0;
  for (const { at, match, weight } of row) if (at < from || at >= to) support += weight * match.strength;
  out[AT["support"]] = support / (alignment.weightSum || 1);
  out[AT["inside support"]] = inside > 0 && content > contentMatched ? inside : 0;
  out[AT["repeated"]] = headTerm >= 0 ? Math.min(1, (index.sentenceCounts[headTerm] - 1) / 4) : 0;
  out[AT["starts phrase"]] = sentence.nounPhrases.some((phrase) => phrase.from === from) ? 1 : 0;
  out[AT["ends phrase"]] = sentence.nounPhrases.some((phrase) => phrase.to === to) ? 1 : 0;
  const { governors, roles, prepositions } = sentence.clauses;
  const argument = argumentOf(sentence.clauses, words, span.head);
  const governor = governors[argument];
  out[AT["tree near"]] = nearInTree(argument, from, to, context);
  if (governor >= 0) {
    out[AT["governor matched"]] = matchedAt[governor];
    if (governor === context.gapVerb) {
      out[AT["asked verb governs"]] = context.gapVerbStrength;
      out[AT[ROLES[roles[argument]] === reading.gap.role ? "in the asked role" : "in another role"]] = context.gapVerbStrength;
    }
    if (reading.gap.preposition !== undefined && words[prepositions[argument]]?.lower === reading.gap.preposition) out[AT["asked preposition governs"]] = 1;
  }
  out[AT["same clause"]] = sameClause(words, from, to, context) ? 1 : 0;
  out[AT["subject of copula"]] = /^(?:is|are|was|were)$/.test(words[to]?.lower ?? "") ? 1 : 0;
}

/** The word that stands for another towards the verb: the head of its phrase. */
function argumentOf({ governors, roles }: Clauses, words: readonly Word[], at: number): number {
  let place = at;
  for (let steps = 0; steps < 4 && roles[place] === MODIFIER && governors[place] >= 0; steps++) {
    if (/^(?:VERB|AUX)$/.test(words[governors[place]].wordClass)) break;
    place = governors[place];
  }
  return place;
}

/** How near the matches outside a span are to its head along the sentence's tree, 0..1. */
function nearInTree(head: number, from: number, to: number, { sentence, matchedAt }: SpanContext): number {
  const { governors } = sentence.clauses;
  const depth = new Map<number, number>();
  for (let at = head, d = 0; at >= 0 && d < 12; at = governors[at], d++) depth.set(at, d);
  let near = 0;
  for (let at = 0; at < matchedAt.length; at++) {
    if (matchedAt[at] === 0 || (at >= from && at < to)) continue;
    let up = 0;
    let place = at;
    while (place >= 0 && up < 12 && !depth.has(place)) {
      place = governors[place];
      up++;
    }
    const met = depth.get(place);
    near += matchedAt[at] / (1 + (met === undefined ? 6 : met + up) / 2);
  }
  return near;
}

function spanText(words: readonly Word[], from: number, to: number): string {
  return words.slice(from, to).map((word) => word.lower).join(" ");
}

/** "in which", "what … for?" */
function askedPreposition(reading: Reading): string | undefined {
  const { words } = reading.sentence;
  const before = words[reading.asker - 1];
  if (before?.wordClass === "ADP") return before.lower;
  const last = words.findLast((word) => word.wordClass !== "PUNCT");
  return last?.wordClass === "ADP" ? last.lower : undefined;
}

/** No comma, semicolon or bracket between the span and the strongest match outside it. */
function sameClause(words: readonly Word[], from: number, to: number, context: SpanContext): boolean {
  let best = -1;
  for (let at = 0; at < words.length; at++) {
    if (at >= from && at < to) continue;
    if (context.matchedAt[at] > (best < 0 ? 0 : context.matchedAt[best])) best = at;
  }
  if (best < 0) return false;
  const [start, end] = best < from ? [best, from] : [to, best];
  for (let at = start; at < end; at++) if (/^[,;:()—]$/.test(words[at].text)) return false;
  return true;
}
