import { z } from "zod";
import {
  answerQuestion,
  createRehearsal,
  NEW_CONVERSATION,
  type Conversation,
  type StoryIndex,
} from "#answering";
import { AskstoryError } from "#errors";
import { createArticleReader } from "../article-reader.ts";
import { defineCommand } from "../command.ts";
import { usageError } from "../command-line.ts";
import { EXIT } from "../exit-code.ts";
import { openIndexes } from "../library.ts";
import { readLines } from "../lines.ts";
import { predictionOf } from "../prediction.ts";
import { write, type Surroundings } from "../surroundings.ts";

export const answer = defineCommand({
  name: "answer",
  summary: "Answer questions by the thousand: JSON lines from standard input to standard output",
  arguments: [],
  options: { jsonl: { summary: "one JSON object a line, in and out; README.md has their keys" } },
  examples: ["answer --jsonl < questions.jsonl > answers.jsonl"],
  async run({ options }, surroundings) {
    if (!options.jsonl) throw usageError("The form of the lines is missing.", "answer", "Add --jsonl.");
    const answerLine = createLineAnswerer(surroundings);
    let code: (typeof EXIT)["done" | "toRemedy"] = EXIT.done;
    for await (const line of readLines(surroundings.input)) {
      if (line.trim() === "") continue;
      const result = answerLine(line);
      if ("error" in result) code = EXIT.toRemedy;
      await write(surroundings.output, `${JSON.stringify(result)}\n`);
    }
    return code;
  },
});

const ID = z.union([z.string(), z.number()]);

const LINE = z
  .object({
    id: ID,
    question: z.string(),
    story: z.string().optional(),
    text: z.string().optional(),
    title: z.string().optional(),
    dialogue: ID.optional(),
  })
  .refine(
    ({ story, text }) => story === undefined || text === undefined,
    "has both a story and a text; give one",
  );

type Line = z.infer<typeof LINE>;

/** Keeps the dialogues and the articles of the lines before. */
function createLineAnswerer(surroundings: Surroundings): (line: string) => object {
  const language = surroundings.language();
  const library = openIndexes(surroundings);
  const readArticle = createArticleReader(language);
  const dialogues = new Map<string | number, { index: StoryIndex; conversation: Conversation }>();

  const indexFor = ({ story, text, title }: Line): StoryIndex =>
    text === undefined ? library(story) : readArticle(text, title);

  let isRehearsed = false;
  /** Once, so that `ms` tells what an answer takes where thousands were given before it, as in the bot. */
  const rehearse = (index: StoryIndex): void => {
    const askNext = createRehearsal(
      index.story,
      (text, before) => answerQuestion({ text, conversation: before }, index, language).conversation,
    );
    while (askNext());
    isRehearsed = true;
  };

  const answerOne = (line: Line): object => {
    const index = indexFor(line);
    if (!isRehearsed) rehearse(index);
    const before = line.dialogue === undefined ? undefined : dialogues.get(line.dialogue);
    const conversation = before && before.index === index ? before.conversation : NEW_CONVERSATION;
    const began = surroundings.elapsed();
    const result = answerQuestion({ text: line.question, conversation }, index, language);
    const ms = surroundings.elapsed() - began;
    if (line.dialogue !== undefined)
      dialogues.set(line.dialogue, { index, conversation: result.conversation });
    return {
      id: line.id,
      kind: result.answer.kind,
      ...predictionOf(result.answer),
      ms: Number(ms.toFixed(3)),
    };
  };

  return (text) => {
    let id: string | number | null = null;
    try {
      const value = parseJson(text);
      id = idOf(value);
      return answerOne(shaped(value));
    } catch (error) {
      return { id, error: errorFields(error) };
    }
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw lineError(`The line is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function idOf(value: unknown): string | number | null {
  const read = z.object({ id: ID }).safeParse(value);
  return read.success ? read.data.id : null;
}

function shaped(value: unknown): Line {
  const read = LINE.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
  throw lineError(`The line is no question: ${faults.join("; ")}`);
}

function lineError(message: string): AskstoryError {
  return new AskstoryError(
    "input-line",
    message,
    'Give {"id", "question"} and, if you like, "story" or "text".',
  );
}

/** One line's mistake, even one of ours, must not cost the thousands after it. */
function errorFields(error: unknown): Pick<AskstoryError, "code" | "message" | "remedy"> {
  if (error instanceof AskstoryError) {
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "internal", message, remedy: "Report it with the line that it came from." };
}
