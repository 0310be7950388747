import { readFileSync } from "node:fs";
import { z } from "zod";

/** A logistic model: features are centred and scaled before they are weighed. */
const LOGISTIC = z.strictObject({
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
});

const WEIGHTS = z.strictObject({
  /** How the file was made. */
  command: z.string(),
  sets: z.array(z.string()),
  /** Of what speaks for a sentence, by name. */
  sentence: z.record(z.string(), z.number()),
  /** Of what a sentence is about beside the question's words: for each group of question kinds one vector; none before it is learned. */
  meaning: z.array(z.number()).default([]),
  /** Of what speaks for a run of words, in the order that answering gives them. */
  span: z.array(z.number()),
  /** Of what tells an answer from a mere likeness. */
  confidence: LOGISTIC,
  /** Of what speaks for an editor's fact. */
  fact: z.record(z.string(), z.number()),
  factConfidence: LOGISTIC,
  /** Confidence from which a question is answered. */
  threshold: z.number().min(0).max(1),
});

/** What was learned from question sets: a small file of numbers, one for each named feature. */
export type Weights = Readonly<z.infer<typeof WEIGHTS>>;
export type Logistic = Readonly<z.infer<typeof LOGISTIC>>;

/** Reads weights.json of a language's folder. Throws where it is missing or of another form: it ships with the program. */
export function loadWeights(file: string): Weights {
  return WEIGHTS.parse(JSON.parse(readFileSync(file, "utf8")));
}
