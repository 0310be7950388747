import { basename, join } from "node:path";
import { createStoryReader, readStoryFolder, storyFromText, type StoryId } from "#story";
import type { Language } from "#text";
import { align, type Alignment } from "../../src/answering/alignment.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { sentenceFeatures } from "../../src/answering/sentence-features.ts";
import { sentenceMeanings, type SentenceMeaning } from "../../src/answering/sentence-meaning.ts";
import { indexStory, type StoryIndex } from "../../src/answering/story-index.ts";
import { bareQuote } from "../../src/cli/scoring/bare-quote.ts";
import { holdsAnswer } from "../../src/cli/scoring/evidence-hit.ts";
import { readGold, type ReaderQuestion } from "../../src/cli/scoring/gold.ts";

/** The set that readers' own questions make. */
export const READERS = "readers";

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
  readonly meanings: readonly SentenceMeaning[];
  /** Which sentences hold a right answer. */
  readonly hits: readonly boolean[];
}

const STORIES = join(import.meta.dirname, "../../data/stories");

/** Questions on the texts that their lines bring, or readers' questions on the story that their file is named after. */
export function readCases(file: string, language: Language): AskedCase[] {
  const gold = readGold(file);
  if (gold.form === "readers")
    return gold.dialogues.flatMap((turns) =>
      turns.length === 1 ? [readerCase(turns[0], storyOf(file, language), language)] : [],
    );
  const indexes = new Map<string, StoryIndex>();
  return gold.questions.map(({ set, title, text, question, answers, answerable }) => {
    const key = `${title}\n${text}`;
    const index =
      indexes.get(key) ?? indexStory(storyFromText({ id: set as StoryId, title, text }, language), language);
    indexes.set(key, index);
    const hits = index.text.sentences.map((sentence) => answerable && holdsAnswer(sentence.text, answers));
    return { set, question, answers, answerable, index, hits, ...laidBeside(question, index, language) };
  });
}

function readerCase(
  { question, answerable, evidence }: ReaderQuestion,
  index: StoryIndex,
  language: Language,
): AskedCase {
  const hits = index.text.sentences.map(
    ({ text }) => answerable && evidence.some((snippet) => bareQuote(text).includes(bareQuote(snippet))),
  );
  return {
    set: READERS,
    question,
    answers: [],
    answerable,
    index,
    hits,
    ...laidBeside(question, index, language),
  };
}

function laidBeside(
  question: string,
  index: StoryIndex,
  language: Language,
): Pick<AskedCase, "alignment" | "features" | "meanings"> {
  const alignment = align(readQuestion(question, language), index.text, language);
  const meanings = sentenceMeanings(alignment, index.text, language.vectors);
  return { alignment, meanings, features: sentenceFeatures(alignment, index.text, meanings) };
}

const stories = new Map<string, StoryIndex>();

function storyOf(file: string, language: Language): StoryIndex {
  const [id] = basename(file).split(".");
  const known = stories.get(id);
  if (known !== undefined) return known;
  const read = readStoryFolder(join(STORIES, id), createStoryReader(language));
  if (!("story" in read)) throw new TypeError(`${file}: the story ${id} has faults`);
  const index = indexStory(read.story, language);
  stories.set(id, index);
  return index;
}
