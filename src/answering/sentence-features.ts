import { ROLES, type Language } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

/** What speaks for a sentence, by name; each is 0..1 or close to it, so that weights can be compared. */
export const SENTENCE_FEATURES = [
  "same words", // share of the question's weight found as the same word or form of it
  "all matches", // the same with synonyms, related and near words
  "evenly", // share of the question's terms found, each counting the same
  "names", // share of asked names found
  "name missing", // an asked name is found elsewhere in the story and not here
  "numbers", // share of asked numbers and dates found
  "number missing",
  "verb", // match of the question's main verb
  "focus", // match of the noun that the answer is a kind of
  "carried", // weight found only by a pronoun
  "implied", // weight found only by a short name
  "best match", // the strongest single match by weight
  "unfound but near", // weight not here but in the sentence before
  "unfound but after",
  "unfound but in paragraph",
  "unfound but in title",
  "pairs", // neighbouring question terms that are neighbours here too
  "order", // matched terms that stand in the question's order
  "tight", // how close together the matches stand
  "phrase", // longest run of question words that stands here to the letter
  "answer sort", // holds something of the expected sort that the question did not say
  "answer near match", // and it stands near a match
  "first", // first sentence of the story
  "early", // earlier in the story
  "short", // fewer words
  "long",
  "pronoun start",
  "question mark",
  "unmatched negation",
  "edges", // pairs of asked words that hang together in the question and here too
  "anaphoric near", // starts with what points back, and the words not here are in the sentence before
  "worst missing", // the weightiest word that is not here but elsewhere in the story
  "by story", // share found, each word counting by its rarity in the story only
  "nouns", // share of the asked nouns found
  "adjectives",
  "a kind of focus", // holds something that is a kind of what is asked for
  "answers the next", // the next sentence would fit, but a pronoun stands there where the answer would
  "gap verb", // the verb whose subject or object is asked for
  "quote", // holds quoted words while the question asks for what was said
] as const;

type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

/** Place of each feature in a row. */
const AT = Object.fromEntries(SENTENCE_FEATURES.map((name, i) => [name, i])) as Record<SentenceFeature, number>;

/** The sorts of thing a sentence can hold that would answer each kind of question. */
const WANTED: Partial<Record<QuestionKind, "name" | "person" | "date" | "place" | "figure" | "duration" | "reason">> = {
  who: "person", whatPerson: "person", whatGroup: "name", when: "date", whatTime: "date", where: "place", whatPlace: "place",
  howMany: "figure", howMuch: "figure", whatNumber: "figure", howMeasure: "figure", howLong: "duration", why: "reason",
};

const REASON = /^(?:because|since|due|to|so|for|after|as|by|therefore|thus|owing|reason|cause|caused|result)$/;

/** One row of features a sentence, in the order of SENTENCE_FEATURES. */
export function sentenceFeatures(alignment: Alignment, index: TextIndex, language: Language): Float64Array[] {
  return index.sentences.map((sentence, s) => featuresOf(sentence, alignment.rows[s], alignment, index, language));
}

function featuresOf(sentence: IndexedSentence, row: readonly AlignedTerm[], alignment: Alignment, index: TextIndex, language: Language): Float64Array {
  const { reading, rows, weightSum } = alignment;
  const total = weightSum || 1;
  const s = sentence.number;
  const f = new Float64Array(SENTENCE_FEATURES.length);
  const before = rows[s - 1];
  const after = rows[s + 1];
  let found = 0, names = 0, namesFound = 0, namesMissing = 0, numbers = 0, numbersFound = 0, verbs = 0, verb = 0;
  let strongest = 0, nearBefore = 0, nearAfter = 0, inParagraph = 0, inTitle = 0;
  for (const [q, { asked, weight, match, by }] of row.entries()) {
    const share = weight / total;
    const { strength } = match;
    if (match.kind === "same" || match.kind === "form") f[AT["same words"]] += share * (by === "carried" ? 0.5 : 1);
    f[AT["all matches"]] += share * strength;
    found += strength;
    strongest = Math.max(strongest, weight * strength);
    if (asked.focus) f[AT["focus"]] = Math.max(f[AT["focus"]], strength);
    if (asked.term.number !== undefined) {
      numbers++;
      numbersFound += strength;
    } else if (asked.term.name) {
      names++;
      namesFound += strength;
      if (strength < 0.5 && alignment.anywhere[q] >= 0.9) namesMissing++;
    }
    if (asked.verb) {
      verbs++;
      verb += strength;
    }
    if (by === "carried") f[AT["carried"]] += share;
    if (by === "implied") f[AT["implied"]] += share;
    const lack = 1 - strength;
    if (lack > 0.3) {
      const gain = (other: AlignedTerm | undefined): number => Math.max(0, (other?.match.strength ?? 0) - strength) * share;
      nearBefore += gain(before?.[q]);
      nearAfter += gain(after?.[q]);
      let best = 0;
      for (let other = 0; other < rows.length; other++) {
        if (index.sentences[other].paragraph === sentence.paragraph) best = Math.max(best, rows[other][q].match.strength);
      }
      inParagraph += Math.max(0, best - strength) * share;
      inTitle += Math.max(0, alignment.inTitle[q] - strength) * share;
    }
  }
  const count = row.length || 1;
  f[AT["evenly"]] = found / count;
  f[AT["names"]] = names === 0 ? 0.5 : namesFound / names;
  f[AT["name missing"]] = names === 0 ? 0 : namesMissing / names;
  f[AT["numbers"]] = numbers === 0 ? 0.5 : numbersFound / numbers;
  f[AT["number missing"]] = numbers === 0 ? 0 : 1 - numbersFound / numbers;
  f[AT["verb"]] = verbs === 0 ? 0.3 : verb / verbs;
  if (after !== undefined && pronounAnswers(reading, after, index.sentences[s + 1]) === 1) f[AT["answers the next"]] = nearAfter;
  f[AT["edges"]] = edges(reading, row, sentence);
  const opening = sentence.words.slice(0, 4).some((word) => POINTS_BACK.test(word.lower)) ? 1 : 0;
  f[AT["anaphoric near"]] = opening * nearBefore;
  let worst = 0, sto = 0, stoAll = 0, nouns = 0, nounsFound = 0, adjectives = 0, adjectivesFound = 0;
  for (const [q, { asked, weight, match }] of row.entries()) {
    const { strength } = match;
    worst = Math.max(worst, (weight / total) * Math.max(0, alignment.anywhere[q] - strength));
    const st = weight / (asked.term.rarity ** 2 || 1); sto += st * strength; stoAll += st;
    const wc = reading.sentence.words[asked.at].wordClass;
    if (wc === "NOUN") { nouns++; nounsFound += strength; }
    if (wc === "ADJ" || wc === "ADV") { adjectives++; adjectivesFound += strength; }
    if (asked.at === reading.gap.verb) f[AT["gap verb"]] = strength;
  }
  f[AT["worst missing"]] = worst;
  f[AT["by story"]] = sto / (stoAll || 1);
  f[AT["nouns"]] = nouns === 0 ? 0.5 : nounsFound / nouns;
  f[AT["adjectives"]] = adjectives === 0 ? 0.5 : adjectivesFound / adjectives;
  if (reading.head !== undefined && reading.head.number === undefined) {
    for (const term of sentence.termAt) {
      if (term < 0) continue;
      const told = index.terms[term];
      if (told.lemma !== reading.head.lemma) f[AT["a kind of focus"]] = Math.max(f[AT["a kind of focus"]], language.thesaurus.isA(told.lemma, reading.head.lemma));
    }
  }
  f[AT["best match"]] = strongest;
  f[AT["unfound but near"]] = nearBefore;
  f[AT["unfound but after"]] = nearAfter;
  f[AT["unfound but in paragraph"]] = inParagraph;
  f[AT["unfound but in title"]] = inTitle;
  f[AT["pairs"]] = neighbours(row);
  f[AT["order"]] = inOrder(row);
  f[AT["tight"]] = tightness(row);
  f[AT["phrase"]] = longestRun(sentence, alignment);
  const wanted = WANTED[reading.kind];
  const answers = wanted === undefined ? [] : placesOf(wanted, sentence, row);
  f[AT["answer sort"]] = wanted === undefined ? 0.5 : Math.min(1, answers.length);
  f[AT["answer near match"]] = answers.length === 0 ? 0 : Math.max(...answers.map((at) => nearness(at, row, total)));
  f[AT["first"]] = s === 0 ? 1 : 0;
  f[AT["early"]] = 1 / (1 + s);
  f[AT["short"]] = sentence.words.length < 8 ? 1 - sentence.words.length / 8 : 0;
  f[AT["long"]] = Math.min(1, Math.max(0, sentence.words.length - 25) / 30);
  f[AT["pronoun start"]] = sentence.words[0]?.wordClass === "PRON" ? 1 : 0;
  f[AT["question mark"]] = sentence.text.endsWith("?") ? 1 : 0;
  const negated = /\b(?:not|never|no|n't|n’t)\b/;
  f[AT["unmatched negation"]] = negated.test(reading.text) !== negated.test(sentence.text) ? 1 : 0;
  f[AT["quote"]] = /["“]/.test(sentence.text) && /\b(?:say|said|quote|words|call|told|tell|describe|think|feel)\b/i.test(reading.text) ? 1 : 0;
  return f;
}

const POINTS_BACK = /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|also|however|both|another|later|then|thus|therefore|him|them)$/;

/** Has the question's verb a pronoun here where the answer would be? */
function pronounAnswers({ gap }: Alignment["reading"], row: readonly AlignedTerm[], { words, clauses: { governors, roles } }: IndexedSentence): number {
  const verb = row.find(({ asked, match }) => asked.at === gap.verb && match.strength > 0.5);
  if (verb === undefined || verb.at < 0) return 0;
  return words.some(({ wordClass, lower }, at) => wordClass === "PRON" && lower !== "who" && governors[at] === verb.at && ROLES[roles[at]] === gap.role) ? 1 : 0;
}

/** Share of the asked words that hang on another asked word and do so here too. */
function edges({ gap }: Alignment["reading"], row: readonly AlignedTerm[], { clauses: { governors } }: IndexedSentence): number {
  let found = 0, all = 0;
  for (const one of row) {
    const above = gap.clauses.governors[one.asked.at];
    const other = row.find(({ asked }) => asked.at === above);
    if (other === undefined) continue;
    const weight = one.weight + other.weight;
    all += weight;
    if (one.at < 0 || other.at < 0 || one.at === other.at) continue;
    const up = governors[one.at], down = governors[other.at];
    if (up === other.at || down === one.at || (up >= 0 && (governors[up] === other.at || up === down))) found += weight * one.match.strength * other.match.strength;
  }
  return all === 0 ? 0.3 : found / all;
}

/** Neighbouring terms of the question that are found within four words of each other. */
function neighbours(row: readonly AlignedTerm[]): number {
  if (row.length < 2) return row[0]?.match.strength ?? 0;
  let sum = 0, all = 0;
  for (let q = 1; q < row.length; q++) {
    const [left, right] = [row[q - 1], row[q]];
    const weight = left.weight + right.weight;
    all += weight;
    if (left.at < 0 || right.at < 0 || left.at === right.at) continue;
    const gap = Math.abs(right.at - left.at);
    sum += weight * left.match.strength * right.match.strength * Math.min(1, 2 / gap) * (right.at > left.at ? 1 : 0.7);
  }
  return all === 0 ? 0 : sum / all;
}

function inOrder(row: readonly AlignedTerm[]): number {
  const places = row.filter((aligned) => aligned.at >= 0 && aligned.match.strength > 0.5).map((aligned) => aligned.at);
  if (places.length < 2) return 0.5;
  let kept = 0;
  for (let i = 1; i < places.length; i++) if (places[i] > places[i - 1]) kept++;
  return kept / (places.length - 1);
}

function tightness(row: readonly AlignedTerm[]): number {
  const places = row.filter((aligned) => aligned.at >= 0 && aligned.match.strength > 0.5).map((aligned) => aligned.at);
  if (places.length < 2) return 0;
  const span = Math.max(...places) - Math.min(...places) + 1;
  return places.length / span;
}

function longestRun(sentence: IndexedSentence, alignment: Alignment): number {
  const asked = alignment.reading.sentence.words;
  const told = sentence.words;
  let best = 0;
  for (let q = 0; q < asked.length; q++) {
    for (let at = 0; at < told.length; at++) {
      let run = 0, content = 0;
      while (asked[q + run] !== undefined && asked[q + run].lower === told[at + run]?.lower) {
        if (sentence.termAt[at + run] >= 0) content++;
        run++;
      }
      if (content > 0) best = Math.max(best, content + 0.3 * (run - content));
    }
  }
  return Math.min(1, best / 5);
}

function placesOf(wanted: string, sentence: IndexedSentence, row: readonly AlignedTerm[]): number[] {
  const asked = new Set(row.filter((aligned) => aligned.match.strength > 0.85 && aligned.by !== "carried").map((aligned) => aligned.at));
  const fresh = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (asked.has(at)) return false;
    return true;
  };
  switch (wanted) {
    case "date":
      return sentence.dates.filter((range) => fresh(range.from, range.to)).map((range) => range.from);
    case "figure":
      return sentence.figures.filter((figure) => fresh(figure.number.from, figure.number.to)).map((figure) => figure.number.from);
    case "duration":
      return [...sentence.figures.filter((figure) => figure.kind === "duration"), ...sentence.dates].filter((range) => fresh(range.from, range.to)).map((range) => range.from);
    case "person":
      return sentence.names.filter((name) => name.kind !== "place" && fresh(name.from, name.to)).map((name) => name.from);
    case "place":
      return sentence.names.filter((name) => name.kind !== "person" && fresh(name.from, name.to)).map((name) => name.from);
    case "name":
      return sentence.names.filter((name) => fresh(name.from, name.to)).map((name) => name.from);
    default:
      return sentence.words.flatMap((word, at) => (REASON.test(word.lower) ? [at] : []));
  }
}

function nearness(at: number, row: readonly AlignedTerm[], total: number): number {
  let sum = 0;
  for (const aligned of row) {
    if (aligned.at < 0) continue;
    sum += (aligned.weight * aligned.match.strength) / (1 + Math.abs(aligned.at - at) / 5);
  }
  return sum / total;
}
