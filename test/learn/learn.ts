// npm run learn -- FILE.jsonl.gz … : learns data/language/en/weights.json from question sets whose answers are spans.
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadLanguage, type Language } from "#text";
import { SENTENCE_FEATURES } from "../../src/answering/sentence-features.ts";
import { SPAN_WEIGHTS } from "../../src/answering/span-features.ts";
import { READERS, readCases, type AskedCase } from "./cases.ts";
import { judgedCase, learnConfidence, THRESHOLD, type JudgedCase } from "./confidence-lesson.ts";
import { readReaderCases } from "./fact-lessons.ts";
import { learnFacts } from "./learn-facts.ts";
import { MEANING_SCALE, sentenceChoice, sentenceWeights, spanChoice } from "./lessons.ts";
import { fitSoftmax } from "./softmax.ts";

const FOLDER = join(import.meta.dirname, "../../data/language/en");

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("Give question files: npm run learn -- FILE.jsonl.gz …");
const language = loadLanguage(FOLDER, "en");
const cases = files.flatMap((file) => readCases(file, language));
const answerable = cases.filter((one) => one.set !== READERS && one.answerable && one.hits.some(Boolean));
process.stderr.write(`${cases.length} questions, ${answerable.length} with an answer\n`);

const ranked = withRanking(answerable);
const confidence = learnConfidence(judgedByOthers());
const sets = files.map((file) => basename(file));
const confident = {
  ...ranked.weights,
  confidence: {
    bias: rounded(confidence.bias),
    weights: Object.fromEntries(
      Object.entries(confidence.weights).map(([name, weight]) => [name, rounded(weight)]),
    ),
  },
  threshold: THRESHOLD,
};
const told = files.flatMap((file) =>
  file.endsWith(".jsonl") ? readReaderCases(file, storyFolder(file), language) : [],
);
const learned =
  told.length === 0
    ? confident
    : { ...confident, ...learnFacts(told, { ...language, weights: confident }, THRESHOLD) };
writeFileSync(
  join(FOLDER, "weights.json"),
  `${JSON.stringify({ ...learned, command: "npm run learn -- FILES", sets })}\n`,
);

/** Readers' questions are on the story that their file is named after. */
function storyFolder(file: string): string {
  return join(import.meta.dirname, "../../data/stories", basename(file).split(".")[0]);
}

/** The language with sentence and span weights learned from these questions. */
function withRanking(lessons: readonly AskedCase[]): Language {
  const span = fitSoftmax(
    byHalves(lessons, (half, others) => {
      const ranking = withSentences(others);
      return half.flatMap((one) => spanChoice(one, ranking) ?? []);
    }),
    { weights: SPAN_WEIGHTS, epochs: 5, rate: 0.01, ridge: 2e-3, batch: 32 },
  );
  return withWeights(withSentences(lessons), { span: Array.from(span, rounded) });
}

function withSentences(lessons: readonly AskedCase[]): Language {
  const sentence = fitSoftmax(lessons.map(sentenceChoice), {
    weights: sentenceWeights(lessons[0]),
    epochs: 25,
    rate: 0.03,
    ridge: 1e-4,
    batch: 64,
  });
  return withWeights(language, {
    sentence: named(SENTENCE_FEATURES, sentence),
    meaning: Array.from(sentence.slice(SENTENCE_FEATURES.length), (weight) =>
      rounded(weight * MEANING_SCALE),
    ),
  });
}

/** Answers ranked by what was learned from other stories: on its own lessons a ranking is surer than it may be. */
function judgedByOthers(): JudgedCase[] {
  return byHalves(cases, (half, others) => {
    const ranking = withRanking(others.filter((one) => answerable.includes(one)));
    return half.flatMap((one) => judgedCase(one, ranking) ?? []);
  });
}

/** What `learn` makes of each half of the stories, with the other half's questions beside. */
function byHalves<T>(
  all: readonly AskedCase[],
  learn: (half: readonly AskedCase[], others: readonly AskedCase[]) => readonly T[],
): T[] {
  const texts = [...new Set(all.map(({ index }) => index))];
  const half = new Map(texts.map((index, i) => [index, i % 2]));
  return [0, 1].flatMap((mine) =>
    learn(
      all.filter(({ index }) => half.get(index) === mine),
      all.filter(({ index }) => half.get(index) !== mine),
    ),
  );
}

function withWeights(base: Language, part: Partial<Language["weights"]>): Language {
  return { ...base, weights: { ...base.weights, ...part } };
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, rounded(values[i])]));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
