import { globSync } from "node:fs";
import { basename } from "node:path";
import { indexStory, type StoryIndex } from "#answering";
import { createStoryReader, readStoryFolder, storyFromText, type Story, type StoryId } from "#story";
import type { Language } from "#text";
import { readGold, type Gold } from "../../src/cli/scoring/gold.ts";

/** What every part of the benchmark is given. */
export interface Bench {
  readonly sets: readonly QuestionSet[];
  /** As given on the command line. */
  readonly files: readonly string[];
  readonly language: Language;
  /** How often what is left to chance is tried. */
  readonly seeds: number;
}

/** Questions of one name with the stories that they are about. */
export interface QuestionSet {
  readonly name: string;
  /** Each is asked as one conversation. */
  readonly dialogues: readonly Dialogue[];
}

interface Dialogue {
  readonly index: StoryIndex;
  readonly questions: readonly BenchQuestion[];
}

export interface BenchQuestion {
  readonly set: string;
  readonly text: string;
  /** A right evidence holds one of these. */
  readonly answers: readonly string[];
  readonly answerable: boolean;
}

const SHIPPED_STORY = "data/stories/french-forces-mali";
const SHIPPED_QUESTIONS = "data/questions/french-forces-mali*.jsonl";

/** The sets of the files, of the shipped story's questions where none are given; files of one set are put together. */
export function readQuestionSets(files: readonly string[], language: Language): QuestionSet[] {
  const shipped = indexStory(readShippedStory(language), language);
  const indexes = new Map<string, StoryIndex>();
  const read = (text: string, title: string | undefined): StoryIndex => {
    const key = `${title}\n${text}`;
    const id = `text-${indexes.size + 1}` as StoryId;
    const index = indexes.get(key) ?? indexStory(storyFromText({ id, title, text }, language), language);
    indexes.set(key, index);
    return index;
  };
  const paths = files.length > 0 ? files : globSync(SHIPPED_QUESTIONS).toSorted();
  const dialogues = paths.flatMap((path) => dialoguesOf(path, readGold(path), shipped, read));
  const sets = Map.groupBy(dialogues, ({ questions }) => questions[0].set);
  return [...sets].map(([name, some]) => ({ name, dialogues: some }));
}

/** @throws TypeError where its files have faults */
export function readShippedStory(language: Language): Story {
  const parsed = readStoryFolder(SHIPPED_STORY, createStoryReader(language));
  if ("faults" in parsed) throw new TypeError(`${SHIPPED_STORY} has faults: see \`askstory check\``);
  return parsed.story;
}

/** Readers' questions are about the shipped story; the others bring their texts. */
function dialoguesOf(
  path: string,
  gold: Gold,
  shipped: StoryIndex,
  read: (text: string, title: string | undefined) => StoryIndex,
): Dialogue[] {
  if (gold.form === "spans") {
    return gold.questions.map(({ set, title, text, question, answers, answerable }) => ({
      index: read(text, title),
      questions: [{ set, text: question, answers, answerable }],
    }));
  }
  const set = basename(path).includes("dialogues") ? "shipped story, dialogues" : "shipped story";
  return gold.dialogues.map((turns) => ({
    index: shipped,
    questions: turns.map(({ question, evidence, answerable }) => ({
      set,
      text: question,
      answers: evidence,
      answerable,
    })),
  }));
}
