import { storyFromText, type StoryId } from "#story";
import type { Language } from "#text";
import { align, type Alignment } from "../../src/answering/alignment.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { sentenceFeatures } from "../../src/answering/sentence-features.ts";
import { indexStory, type StoryIndex } from "../../src/answering/story-index.ts";
import { holdsAnswer } from "../../src/cli/scoring/evidence-hit.ts";
import { readGold } from "../../src/cli/scoring/gold.ts";

/** A question of a set, laid beside its text. */
export interface AskedCase {
  readonly set: string;
  readonly question: string;
  readonly answers: readonly string[];
  readonly answerable: boolean;
  readonly index: StoryIndex;
  readonly alignment: Alignment;
  /** One row a sentence. */
  readonly features: readonly Float64Array[];
  /** Which sentences hold a right answer. */
  readonly hits: readonly boolean[];
}

/** @throws TypeError where the file's questions are not spans of a text */
export function readCases(file: string, language: Language): AskedCase[] {
  const gold = readGold(file);
  if (gold.form !== "spans") throw new TypeError(`${file} has no spans to learn from`);
  const indexes = new Map<string, StoryIndex>();
  return gold.questions.map(({ set, title, text, question, answers, answerable }) => {
    const key = `${title}\n${text}`;
    const index = indexes.get(key) ?? indexStory(storyFromText({ id: set as StoryId, title, text }, language), language);
    indexes.set(key, index);
    const alignment = align(readQuestion(question, language), index.text, language);
    const features = sentenceFeatures(alignment, index.text);
    const hits = index.text.sentences.map((sentence) => answerable && holdsAnswer(sentence.text, answers));
    return { set, question, answers, answerable, index, alignment, features, hits };
  });
}
