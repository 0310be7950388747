// npm run learn -- FILE.jsonl.gz … : learns data/language/en/weights.json from question sets whose answers are spans.
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { loadLanguage, type Language } from "#text";
import { CONFIDENCE_FEATURES } from "../../src/answering/confidence-features.ts";
import { SENTENCE_FEATURES } from "../../src/answering/sentence-features.ts";
import { SPAN_WEIGHTS } from "../../src/answering/span-features.ts";
import { fitLogistic } from "./logistic.ts";
import { readCases, type AskedCase } from "./cases.ts";
import { confidenceCase, sentenceChoice, spanChoice } from "./lessons.ts";
import { fitSoftmax } from "./softmax.ts";

const FOLDER = join(import.meta.dirname, "../../data/language/en");

/** Questions of a set with unanswerable ones teach when to refuse; of the others there are enough, so each counts less. */
const ANSWERABLE_SET_WEIGHT = 0.25;

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("Give question files: npm run learn -- FILE.jsonl.gz …");
let language = loadLanguage(FOLDER, "en");
const cases = files.flatMap((file) => readCases(file, language));
const answerable = cases.filter((one) => one.answerable && one.hits.some(Boolean));
process.stderr.write(`${cases.length} questions, ${answerable.length} with an answer\n`);

const sentence = fitSoftmax(answerable.map(sentenceChoice), { weights: SENTENCE_FEATURES.length, epochs: 60, rate: 0.03, ridge: 1e-4, batch: 64 });
language = withWeights({ sentence: named(SENTENCE_FEATURES, sentence) });
const span = fitSoftmax(answerable.flatMap((one) => spanChoice(one, language) ?? []), { weights: SPAN_WEIGHTS, epochs: 5, rate: 0.01, ridge: 2e-3, batch: 32 });
language = withWeights({ span: Array.from(span, rounded) });
const confidence = fitLogistic(cases.flatMap((one) => confidenceCase(one, language, isMixed(one) ? 1 : ANSWERABLE_SET_WEIGHT) ?? []), 1e-2);
language = withWeights({ confidence: { bias: rounded(confidence.bias), weights: named(CONFIDENCE_FEATURES, confidence.weights) } });
const sets = files.map((file) => basename(file));
writeFileSync(join(FOLDER, "weights.json"), `${JSON.stringify({ ...language.weights, command: "npm run learn -- FILES", sets })}\n`);

function withWeights(part: Partial<Language["weights"]>): Language {
  return { ...language, weights: { ...language.weights, ...part } };
}

function named(names: readonly string[], values: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, rounded(values[i])]));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function isMixed(one: AskedCase): boolean {
  return cases.some((other) => other.set === one.set && !other.answerable);
}
