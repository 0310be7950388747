import type { AlignedTerm, Alignment } from "./alignment.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";
import { inOrder, longestRun, neighbours } from "./word-order.ts";

/** What speaks for a sentence, by name; each is 0..1 or close to it, so that weights can be compared. */
export const SENTENCE_FEATURES = [
  "same words", // share of the question's weight found as the same word or form of it
  "all matches", // the same with synonyms, related and near words
  "evenly", // share of the question's terms found, each counting the same
  "by story", // share found, each word counting by its rarity in the story only
  "nouns", // share of the asked nouns found
  "names", // share of asked names found
  "name missing", // an asked name is found elsewhere in the story and not here
  "worst missing", // the weightiest word that is not here but elsewhere in the story
  "verb", // match of the question's verbs
  "gap verb", // match of the verb whose subject or object is asked for
  "focus", // match of the noun that the answer is a kind of
  "carried", // weight found only by a pronoun
  "implied", // weight found only by a short name
  "best match", // the strongest single match by weight
  "unfound but near", // weight not here but in the sentence before
  "anaphoric near", // the same, where this one starts with a word that points back
  "unfound but after",
  "unfound but in title",
  "pairs", // neighbouring question terms that are neighbours here too
  "order", // matched terms that stand in the question's order
  "phrase", // longest run of question words that stands here to the letter
  "answer sort", // holds something of the expected sort that the question did not say
  "answer near match", // and it stands near a match
  "early", // earlier in the story
  "question mark",
] as const;

type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

/** Place of each feature in a row. */
const AT = Object.fromEntries(SENTENCE_FEATURES.map((name, i) => [name, i])) as Record<
  SentenceFeature,
  number
>;

/** The sorts of thing a sentence can hold that would answer each kind of question. */
const WANTED: Partial<
  Record<QuestionKind, "name" | "person" | "date" | "place" | "figure" | "duration" | "reason">
> = {
  who: "person",
  whatPerson: "person",
  whatGroup: "name",
  when: "date",
  whatTime: "date",
  where: "place",
  whatPlace: "place",
  howMany: "figure",
  howMuch: "figure",
  whatNumber: "figure",
  howMeasure: "figure",
  howLong: "duration",
  why: "reason",
};

const REASON =
  /^(?:because|since|due|to|so|for|after|as|by|therefore|thus|owing|reason|cause|caused|result)$/;
const POINTS_BACK =
  /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|also|however|both|another|later|then|thus|therefore|him|them)$/;
/** Words at the start of a sentence among which one that points back is looked for. */
const OPENING_WORDS = 4;
/** A word found less well than this could be meant by the sentence's surroundings. */
const FOUND_STRENGTH = 0.7;

/** One row of features a sentence, in the order of SENTENCE_FEATURES. */
export function sentenceFeatures(alignment: Alignment, index: TextIndex): Float64Array[] {
  return index.sentences.map((sentence) => featuresOf(sentence, alignment));
}

function featuresOf(sentence: IndexedSentence, alignment: Alignment): Float64Array {
  const { reading, rows, weightSum } = alignment;
  const total = weightSum || 1;
  const s = sentence.number;
  const f = new Float64Array(SENTENCE_FEATURES.length);
  const row = rows[s];
  const before = rows[s - 1];
  const after = rows[s + 1];
  let found = 0,
    names = 0,
    namesFound = 0,
    namesMissing = 0,
    verbs = 0,
    verb = 0,
    nouns = 0,
    nounsFound = 0,
    inStory = 0,
    inStoryFound = 0;
  for (let q = 0; q < row.length; q++) {
    const { asked, weight, match, by } = row[q];
    const { strength } = match;
    const share = weight / total;
    if (match.kind === "same" || match.kind === "form")
      f[AT["same words"]] += share * (by === "carried" ? 0.5 : 1);
    f[AT["all matches"]] += share * strength;
    found += strength;
    const rarityInStory = weight / (asked.term.rarity ** 2 || 1);
    inStory += rarityInStory;
    inStoryFound += rarityInStory * strength;
    f[AT["best match"]] = Math.max(f[AT["best match"]], weight * strength);
    f[AT["worst missing"]] = Math.max(f[AT["worst missing"]], share * (alignment.anywhere[q] - strength));
    if (asked.focus) f[AT["focus"]] = Math.max(f[AT["focus"]], strength);
    if (asked.term.name && asked.term.number === undefined) {
      names++;
      namesFound += strength;
      if (strength < 0.5 && alignment.anywhere[q] >= 0.9) namesMissing++;
    }
    const { wordClass } = reading.sentence.words[asked.at];
    if (wordClass === "NOUN") {
      nouns++;
      nounsFound += strength;
    }
    if (asked.verb) {
      verbs++;
      verb += strength;
    }
    if (asked.at === reading.gap.verb) f[AT["gap verb"]] = strength;
    if (by === "carried") f[AT["carried"]] += share;
    if (by === "implied") f[AT["implied"]] += share;
    if (strength >= FOUND_STRENGTH) continue;
    if (before !== undefined)
      f[AT["unfound but near"]] += Math.max(0, before[q].match.strength - strength) * share;
    if (after !== undefined)
      f[AT["unfound but after"]] += Math.max(0, after[q].match.strength - strength) * share;
    f[AT["unfound but in title"]] += Math.max(0, alignment.inTitle[q] - strength) * share;
  }
  f[AT["evenly"]] = found / (row.length || 1);
  f[AT["by story"]] = inStoryFound / (inStory || 1);
  f[AT["nouns"]] = nouns === 0 ? 0.5 : nounsFound / nouns;
  f[AT["names"]] = names === 0 ? 0.5 : namesFound / names;
  f[AT["name missing"]] = names === 0 ? 0 : namesMissing / names;
  f[AT["verb"]] = verbs === 0 ? 0.3 : verb / verbs;
  if (sentence.words.slice(0, OPENING_WORDS).some((word) => POINTS_BACK.test(word.lower)))
    f[AT["anaphoric near"]] = f[AT["unfound but near"]];
  f[AT["pairs"]] = neighbours(row);
  f[AT["order"]] = inOrder(row);
  f[AT["phrase"]] = longestRun(sentence, alignment);
  const wanted = WANTED[reading.kind];
  const answers = wanted === undefined ? [] : placesOf(wanted, sentence, row);
  f[AT["answer sort"]] = wanted === undefined ? 0.5 : Math.min(1, answers.length);
  f[AT["answer near match"]] =
    answers.length === 0 ? 0 : Math.max(...answers.map((at) => nearness(at, row, total)));
  f[AT["early"]] = 1 / (1 + s);
  f[AT["question mark"]] = sentence.text.endsWith("?") ? 1 : 0;
  return f;
}

function placesOf(wanted: string, sentence: IndexedSentence, row: readonly AlignedTerm[]): number[] {
  const asked = new Set(
    row
      .filter((aligned) => aligned.match.strength > 0.85 && aligned.by !== "carried")
      .map((aligned) => aligned.at),
  );
  const fresh = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (asked.has(at)) return false;
    return true;
  };
  switch (wanted) {
    case "date":
      return sentence.dates.filter((range) => fresh(range.from, range.to)).map((range) => range.from);
    case "figure":
      return sentence.figures
        .filter((figure) => fresh(figure.number.from, figure.number.to))
        .map((figure) => figure.number.from);
    case "duration":
      return [...sentence.figures.filter((figure) => figure.kind === "duration"), ...sentence.dates]
        .filter((range) => fresh(range.from, range.to))
        .map((range) => range.from);
    case "person":
      return sentence.names
        .filter((name) => name.kind !== "place" && fresh(name.from, name.to))
        .map((name) => name.from);
    case "place":
      return sentence.names
        .filter((name) => name.kind !== "person" && fresh(name.from, name.to))
        .map((name) => name.from);
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
