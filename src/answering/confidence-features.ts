import type { Language, Word } from "#text";
import type { AlignedTerm, Alignment } from "./alignment.ts";
import { QUESTION_KINDS } from "./question-kinds.ts";
import type { Candidate } from "./ranking.ts";
import { SENTENCE_FEATURES } from "./sentence-features.ts";
import { SPAN_GRADES } from "./span-features.ts";
import type { Span } from "./spans.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";

/** What tells an answer from a mere likeness, by name. */
export const CONFIDENCE_FEATURES = [
  "sentence score", "sentence margin", "span score", "span share", "span margin",
  "same words", "all matches", "evenly", "all in story", "with neighbours",
  "worst term", "worst in story", "name absent", "name elsewhere", "number absent", "number elsewhere", "verb absent", "verb weak", "noun absent", "adjective absent",
  "focus absent", "opposite", "rival", "rival name", "rival number", "negation differs", "asked negation",
  "superlative absent", "answer sort fits", "answer inside question", "phrase", "pairs", "order", "roles swapped",
  "question length", "answer length", "sentence length", "terms found", "terms missing", "near verb", "carried", "head fits focus", "other than asked",
  "absent weight", "said weight", "tense differs",
  ...QUESTION_KINDS.map((kind) => `asks ${kind}` as const),
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

const SUPERLATIVE = /^(?:first|last|only|most|least|largest|biggest|smallest|highest|lowest|best|worst|main|primary|original|final|earliest|latest|oldest|youngest|second|third|next|previous|always|never|all|every|\w{3,}est)$/;
const NEGATION = /^(?:not|n't|n’t|never|no|without|nor|neither|except|besides|unlike|other|isn|wasn|weren|didn|doesn|don|aren|hasn|haven|couldn|wouldn|cannot)$/;

export function confidenceFeatures(candidate: Candidate, alignment: Alignment, index: TextIndex, language: Language): Float64Array {
  const { reading, anywhere } = alignment;
  const { sentence, span } = candidate;
  const row = alignment.rows[sentence.number];
  const before = alignment.rows[sentence.number - 1];
  const after = alignment.rows[sentence.number + 1];
  const total = alignment.weightSum || 1;
  const f = new Map<ConfidenceFeature, number>();
  const add = (name: ConfidenceFeature, value: number): void => void f.set(name, value);
  const raise = (name: ConfidenceFeature, value: number): void => void f.set(name, Math.max(f.get(name) ?? 0, value));
  const sentenceFeature = (name: (typeof SENTENCE_FEATURES)[number]): number => candidate.features[SENTENCE_FEATURES.indexOf(name)];
  const grade = (name: (typeof SPAN_GRADES)[number]): number => candidate.grades[SPAN_GRADES.indexOf(name)];
  add("sentence score", candidate.sentenceScore / 10);
  add("sentence margin", Math.min(5, candidate.sentenceMargin) / 5);
  add("span score", candidate.spanScore / 10);
  add("span share", candidate.spanShare);
  add("span margin", Math.min(3, candidate.spanMargin) / 3);
  add("same words", sentenceFeature("same words"));
  add("all matches", sentenceFeature("all matches"));
  add("evenly", sentenceFeature("evenly"));
  add("pairs", sentenceFeature("pairs"));
  add("order", sentenceFeature("order"));
  add("phrase", sentenceFeature("phrase"));
  let everywhere = 0, neighbours = 0, found = 0, absentWeight = 0, said = 0;
  for (const [q, aligned] of row.entries()) {
    const { asked, match, weight, by } = aligned;
    const share = weight / total;
    const here = match.strength;
    const near = Math.max(here, (before?.[q].match.strength ?? 0) * 0.9, (after?.[q].match.strength ?? 0) * 0.7, alignment.inTitle[q] * 0.8);
    everywhere += share * Math.max(anywhere[q], alignment.inTitle[q]);
    neighbours += share * near;
    if (here > 0.5) found++;
    if (by === "said") said += share * here;
    const rank = asked.term.rarity;
    const lack = 1 - Math.max(anywhere[q], alignment.inTitle[q]);
    const lackHere = 1 - near;
    absentWeight += share * lack;
    raise("worst term", lackHere * rank);
    raise("worst in story", lack * rank);
    const wordClass = reading.sentence.words[asked.at].wordClass;
    if (asked.term.number !== undefined) {
      raise("number absent", lack);
      if (lack < 0.3) raise("number elsewhere", lackHere);
      if (here < 0.5 && holdsOther(sentence, (word) => /\d/.test(word.text), row)) raise("rival number", 1);
    } else if (asked.term.name) {
      raise("name absent", lack);
      if (lack < 0.3) raise("name elsewhere", lackHere);
      if (here < 0.5 && holdsOther(sentence, (word) => word.wordClass === "PROPN", row)) raise("rival name", lackHere);
    } else if (asked.focus) {
      raise("focus absent", lackHere);
    } else if (wordClass === "VERB") {
      raise("verb absent", lack * rank);
      raise("verb weak", 1 - here);
    } else if (wordClass === "ADJ" || wordClass === "ADV") {
      raise("adjective absent", lackHere * rank);
    } else {
      raise("noun absent", lackHere * rank);
    }
    if (SUPERLATIVE.test(asked.term.lower)) raise("superlative absent", 1 - here);
    if (here < 0.85) {
      for (const [at, term] of sentence.termAt.entries()) {
        if (term < 0) continue;
        const relation = language.thesaurus.relation(asked.term.lemma, index.terms[term].lemma);
        if (relation?.kind === "antonym") raise("opposite", 1);
        else if (relation?.kind === "sibling" && !row.some((other) => other.at === at && other.match.strength > 0.8)) raise("rival", relation.strength);
      }
    }
  }
  add("all in story", everywhere);
  add("with neighbours", neighbours);
  add("terms found", found / (row.length || 1));
  add("terms missing", Math.min(1, (row.length - found) / 5));
  add("absent weight", absentWeight);
  add("said weight", said);
  const words = reading.sentence.words;
  const negatedQuestion = words.some((word) => NEGATION.test(word.lower) && word.lower !== "other" && word.lower !== "no");
  const negatedSentence = sentence.words.some((word) => NEGATION.test(word.lower));
  add("negation differs", negatedQuestion !== negatedSentence ? 1 : 0);
  add("asked negation", negatedQuestion ? 1 : 0);
  add("answer sort fits", sortFits(reading.kind, span));
  add("answer inside question", grade("overlap"));
  add("roles swapped", rolesSwapped(row));
  add("question length", Math.min(1, words.length / 20));
  add("answer length", Math.min(1, (span.to - span.from) / 10));
  add("sentence length", Math.min(1, sentence.words.length / 60));
  add("near verb", grade("verb near"));
  add("carried", sentenceFeature("carried"));
  add("head fits focus", reading.head === undefined ? 0.5 : Math.max(grade("head fits focus"), grade("head is a focus"), grade("focus inside")));
  add("other than asked", grade("inside support"));
  add("tense differs", tense(words) * tense(sentence.words) < 0 ? 1 : 0);
  add(`asks ${reading.kind}`, 1);
  return Float64Array.from(CONFIDENCE_FEATURES, (name) => f.get(name) ?? 0);
}

/** Does the sentence hold such a word that no asked term is matched with? */
function holdsOther(sentence: IndexedSentence, such: (word: Word) => boolean, row: readonly AlignedTerm[]): boolean {
  return sentence.words.some((word, at) => such(word) && !row.some((aligned) => aligned.at === at && aligned.match.strength > 0.5));
}

const FITS: Partial<Record<string, readonly string[]>> = {
  who: ["person", "organisation", "name", "noun phrase", "phrases", "place"], whatPerson: ["person", "name", "noun phrase", "phrases"],
  when: ["date", "number", "duration", "preposition"], whatTime: ["date", "number", "duration"],
  where: ["place", "name", "organisation", "preposition", "noun phrase"], whatPlace: ["place", "name", "organisation"],
  howMany: ["count", "number", "percent", "money", "measure", "duration"], howMuch: ["money", "percent", "count", "number", "measure"],
  whatNumber: ["percent", "number", "count", "money", "measure"], howLong: ["duration", "date", "number"], howMeasure: ["measure", "number", "count", "percent"],
};

function sortFits(kind: string, span: Span): number {
  const fits = FITS[kind];
  return fits === undefined ? 0.5 : fits.includes(span.sort) ? 1 : 0;
}

/** Two asked names with a verb between them that stand the other way round here, both in the active. */
function rolesSwapped(row: readonly AlignedTerm[]): number {
  const names = row.filter((aligned) => aligned.asked.term.name && aligned.at >= 0 && aligned.match.strength > 0.8);
  for (let i = 1; i < names.length; i++) if (names[i].at < names[i - 1].at) return 1;
  return 0;
}

/** -1 past, 1 present or future, 0 neither. */
function tense(words: readonly Word[]): number {
  if (words.some((word) => /^(?:was|were|did|had)$/.test(word.lower))) return -1;
  return words.some((word) => /^(?:is|are|does|do|will|has|have)$/.test(word.lower)) ? 1 : 0;
}
