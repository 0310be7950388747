import { createStoryReader, readStoryFolder } from "#story";
import type { Language } from "#text";
import { composeAnswer } from "../../src/answering/compose.ts";
import { factAnswer } from "../../src/answering/fact-answer.ts";
import { factConfidenceFeatures } from "../../src/answering/fact-confidence.ts";
import type { RankedFact } from "../../src/answering/fact-ranking.ts";
import { matchQuestion, type Matches } from "../../src/answering/matching.ts";
import { readMessage } from "../../src/answering/read-message.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { indexStory, type StoryIndex } from "../../src/answering/story-index.ts";
import { readGold, type ReaderQuestion } from "../../src/cli/scoring/gold.ts";
import { verdictOf } from "../../src/answering/yes-no-verdict.ts";
import { verdictOn } from "../../src/cli/scoring/reader-scores.ts";
import type { Choice } from "./softmax.ts";

/** Readers' questions on a story of the library, and that story. */
export interface ReaderCase {
  readonly question: ReaderQuestion;
  readonly index: StoryIndex;
}

/** Single questions of a set; what a dialogue's later turns mean hangs on the turns before, so they teach nothing here. */
export function readReaderCases(file: string, folder: string, language: Language): ReaderCase[] {
  const gold = readGold(file);
  if (gold.form !== "readers") throw new TypeError(`${file} holds no readers' questions`);
  const read = readStoryFolder(folder, createStoryReader(language));
  if (!("story" in read)) throw new TypeError(`${folder} has faults`);
  const index = indexStory(read.story, language);
  return gold.dialogues.filter((turns) => turns.length === 1).map(([question]) => ({ question, index }));
}

/** Which fact: those whose answer the question's judge accepts. Undefined where none is. */
export function factChoice({ question, index }: ReaderCase, language: Language): Choice | undefined {
  if (!question.answerable) return undefined;
  const matches = match(question.question, index, language);
  const wanted = matches.facts.map((ranked) => (isAccepted(ranked, matches, question) ? 1 : 0));
  return choiceAmong(matches.facts, wanted);
}

/** The ways that editors ask for their facts teach too: each is asked with itself taken away. */
export function askedChoices(index: StoryIndex, language: Language): Choice[] {
  return index.facts.facts.flatMap((asked) =>
    asked.lines
      .filter((line) => line.by !== "says")
      .flatMap((line) => {
        const hidden = { ...asked, lines: asked.lines.filter((other) => other !== line) };
        const facts = index.facts.facts.map((other) => (other === asked ? hidden : other));
        const matches = match(line.words, { ...index, facts: { ...index.facts, facts } }, language);
        return (
          choiceAmong(
            matches.facts,
            matches.facts.map(({ indexed }) => (indexed === hidden ? 1 : 0)),
          ) ?? []
        );
      }),
  );
}

/** The answer from the facts, and what giving it would be. */
export interface FactOutcome {
  readonly features: Float64Array;
  readonly outcome: "right" | "missed" | "invented";
}

/** Undefined where no fact answers the kind of question: a list, a definition. */
export function factOutcome({ question, index }: ReaderCase, language: Language): FactOutcome | undefined {
  const matches = match(question.question, index, language);
  if (matches.facts.length === 0) return undefined;
  const draft = composeAnswer(matches, language);
  if (draft?.fact === undefined) return undefined;
  const prediction = { answered: true, answer: draft.short, evidence: draft.sentence.text, confidence: 1 };
  const right = verdictOn(question, prediction) === "right";
  return {
    features: factConfidenceFeatures(
      matches,
      language,
      matches.reading.kind === "yesNo" ? verdictOf(matches, language) : undefined,
    ),
    outcome: !question.answerable ? "invented" : right ? "right" : "missed",
  };
}

function match(text: string, index: StoryIndex, language: Language): Matches {
  const message = readMessage(text, index.spellings(), language);
  return matchQuestion(
    readQuestion(message.kind === "question" ? message.text : text, language),
    undefined,
    index,
    language,
  );
}

function isAccepted(ranked: RankedFact, { reading, index }: Matches, question: ReaderQuestion): boolean {
  const { fact, sentences } = ranked.indexed;
  if (sentences.length === 0) return false;
  const answers =
    reading.kind === "yesNo"
      ? [`Yes: ${fact.says}`, `No: ${fact.says}`]
      : [factAnswer([ranked], reading, index.facts).short];
  return answers.some(
    (answer) =>
      verdictOn(question, { answered: true, answer, evidence: fact.evidence[0].sentence, confidence: 1 }) ===
      "right",
  );
}

function choiceAmong(facts: readonly RankedFact[], wanted: readonly number[]): Choice | undefined {
  const whole = wanted.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return undefined;
  return {
    options: facts.map(({ features }) => ({ places: [...features.keys()], values: features })),
    wanted: wanted.map((one) => one / whole),
  };
}
