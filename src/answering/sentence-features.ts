import type { AlignedTerm, Alignment } from "./alignment.ts";
import { isSurely, isWhereabouts, placesOfSort, tellsMeanwhile, wantedSort } from "./answer-sorts.ts";
import { rowsOfNoughts } from "./feature-rows.ts";
import type { SentenceMeaning } from "./sentence-meaning.ts";
import { surroundingsOf, type Surroundings } from "./surroundings.ts";
import type { IndexedSentence, TextIndex } from "./text-index.ts";
import { inOrder, longestRuns, neighbours } from "./word-order.ts";

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
  "unfound but near in paragraph", // the same, where the one before is of the same paragraph
  "unfound but two before",
  "unfound but after",
  "unfound but in lead", // in the story's first sentence
  "unfound but in title",
  "meaning", // how near sentence and question stand in meaning
  "pairs", // neighbouring question terms that are neighbours here too
  "order", // matched terms that stand in the question's order
  "phrase", // longest run of question words that stands here to the letter
  "answer sort", // holds something of the expected sort that the question did not say
  "answer near match", // and it stands near a match
  "answer sort surely", // a name that is surely of the expected sort
  "answer whereabouts", // a place behind "in", "near" …
  "answer meanwhile", // a time without a date: "after the storm"
  "early", // earlier in the story
  "figure fits", // how well one of its figures answers to what is counted
  "question mark",
] as const;

type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

/** Place of each feature in a row. */
const AT = Object.fromEntries(SENTENCE_FEATURES.map((name, i) => [name, i])) as Record<
  SentenceFeature,
  number
>;

const POINTS_BACK =
  /^(?:he|she|it|they|his|her|its|their|this|these|that|those|such|also|however|both|another|later|then|thus|therefore|him|them)$/;
/** Of a sentence where anything may answer. */
const ANY_SORT = 0.5;
/** Words at the start of a sentence among which one that points back is looked for. */
const OPENING_WORDS = 4;

/** One row of features a sentence, in the order of SENTENCE_FEATURES. */
export function sentenceFeatures(
  alignment: Alignment,
  index: TextIndex,
  meanings: readonly SentenceMeaning[],
): Float64Array[] {
  const runs = longestRuns(alignment, index);
  const features = rowsOfNoughts(index.sentences.length, SENTENCE_FEATURES.length);
  for (const [number, row] of features.entries()) {
    const sentence = index.sentences[number];
    addMatches(row, sentence, alignment);
    addSurroundings(row, sentence, surroundingsOf(sentence.number, alignment, index));
    addAnswer(row, sentence, alignment);
    row[AT["phrase"]] = runs[sentence.number];
    row[AT["meaning"]] = meanings[sentence.number].nearness;
  }
  return features;
}

function addMatches(f: Float64Array, sentence: IndexedSentence, alignment: Alignment): void {
  const { reading, rows, weightSum } = alignment;
  const total = weightSum || 1;
  const s = sentence.number;
  const row = rows[s];
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
  }
  f[AT["evenly"]] = found / (row.length || 1);
  f[AT["by story"]] = inStoryFound / (inStory || 1);
  f[AT["nouns"]] = nouns === 0 ? 0.5 : nounsFound / nouns;
  f[AT["names"]] = names === 0 ? 0.5 : namesFound / names;
  f[AT["name missing"]] = names === 0 ? 0 : namesMissing / names;
  f[AT["verb"]] = verbs === 0 ? 0.3 : verb / verbs;
  f[AT["pairs"]] = neighbours(row);
  f[AT["order"]] = inOrder(row);
  f[AT["early"]] = 1 / (1 + s);
  f[AT["question mark"]] = sentence.text.endsWith("?") ? 1 : 0;
}

function addSurroundings(row: Float64Array, sentence: IndexedSentence, around: Surroundings): void {
  row[AT["unfound but near"]] = around.before;
  if (sentence.words.slice(0, OPENING_WORDS).some((word) => POINTS_BACK.test(word.lower)))
    row[AT["anaphoric near"]] = around.before;
  row[AT["unfound but near in paragraph"]] = around.beforeInParagraph;
  row[AT["unfound but two before"]] = around.twoBefore;
  row[AT["unfound but after"]] = around.after;
  row[AT["unfound but in lead"]] = around.lead;
  row[AT["unfound but in title"]] = around.title;
}

function addAnswer(row: Float64Array, sentence: IndexedSentence, alignment: Alignment): void {
  const { reading, rows, weightSum, figures } = alignment;
  const wanted = wantedSort(reading.kind);
  row[AT["answer sort"]] = ANY_SORT;
  row[AT["figure fits"]] = Math.max(0, ...(figures?.[sentence.number] ?? []));
  if (wanted === undefined) return;
  const aligned = rows[sentence.number];
  const answers = placesOfSort(wanted, sentence, aligned);
  row[AT["answer sort"]] = Math.min(1, answers.length);
  row[AT["answer near match"]] = Math.max(0, ...answers.map((at) => nearness(at, aligned, weightSum || 1)));
  row[AT["answer sort surely"]] = isSurely(wanted, sentence, answers) ? 1 : 0;
  row[AT["answer whereabouts"]] = wanted === "place" && isWhereabouts(sentence, answers) ? 1 : 0;
  row[AT["answer meanwhile"]] = wanted === "date" && answers.length === 0 && tellsMeanwhile(sentence) ? 1 : 0;
}

function nearness(at: number, row: readonly AlignedTerm[], total: number): number {
  let sum = 0;
  for (const aligned of row) {
    if (aligned.at < 0) continue;
    sum += (aligned.weight * aligned.match.strength) / (1 + Math.abs(aligned.at - at) / 5);
  }
  return sum / total;
}
