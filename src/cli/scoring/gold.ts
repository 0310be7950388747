import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { AskstoryError } from "#errors";
import { readerPattern } from "./reader-pattern.ts";

/** Questions with their right answers: readers' on one story, or spans of the text that each line brings. */
export type Gold =
  | { readonly form: "readers"; readonly dialogues: readonly (readonly ReaderQuestion[])[] }
  | { readonly form: "spans"; readonly questions: readonly SpanQuestion[] };

export type ReaderQuestion = z.infer<typeof READER_TURN> & { readonly id: string };
export type SpanQuestion = z.infer<typeof SPAN_QUESTION>;

const PATTERN = z.string().transform((source, context) => {
  try {
    return readerPattern(source);
  } catch (error) {
    context.addIssue(error instanceof Error ? error.message : "no pattern");
    return z.NEVER;
  }
});

const READER_TURN = z.object({
  question: z.string(),
  kind: z.string(),
  answerable: z.boolean(),
  /** One of these fits a right short answer … */
  accept: z.array(PATTERN),
  /** … and none of these. */
  reject: z.array(PATTERN).default([]),
  /** Parts of the article; a right evidence holds one. */
  evidence: z.array(z.string()),
});

const READER_LINE = z.union([
  z.object({ id: z.string(), turns: z.array(READER_TURN).min(1) }),
  READER_TURN.extend({ id: z.string() }),
]);

const SPAN_QUESTION = z.object({
  /** Name of the question set; a file may hold several. */
  set: z.string().default("all"),
  id: z.string(),
  title: z.string().optional(),
  text: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  answerable: z.boolean(),
});

/**
 * Reads a question file, JSON lines, also gzipped. Its first line tells the form.
 *
 * @throws AskstoryError `file-unreadable`, or `input-line` that names the first bad line
 */
export function readGold(file: string): Gold {
  const lines = readText(file)
    .split("\n")
    .map((text, index) => ({ text, place: `${file}:${index + 1}` }))
    .filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) {
    throw new AskstoryError("file-unreadable", `${file} holds no question.`, "Give a file of JSON lines.");
  }
  const values = lines.map(({ text, place }) => ({ value: parseJson(text, place), place }));
  if (SPAN_QUESTION.safeParse(values[0].value).success) {
    return {
      form: "spans",
      questions: values.map(({ value, place }) => shaped(SPAN_QUESTION, value, place)),
    };
  }
  const dialogues = values.map(({ value, place }) => {
    const line = shaped(READER_LINE, value, place);
    return "turns" in line
      ? line.turns.map((turn, index) => ({ ...turn, id: `${line.id}.${index + 1}` }))
      : [line];
  });
  return { form: "readers", dialogues };
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    throw new AskstoryError(
      "file-unreadable",
      `${file} can't be read: ${error instanceof Error ? error.message : String(error)}`,
      "Give the path of a file of JSON lines, plain or gzipped.",
    );
  }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw lineError(place, error instanceof Error ? error.message : String(error));
  }
}

function shaped<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw lineError(place, z.prettifyError(read.error).replace(/\s*\n\s*/g, " "));
}

function lineError(place: string, fault: string): AskstoryError {
  return new AskstoryError(
    "input-line",
    `${place} is no question: ${fault}`,
    "Give one JSON object a line; README.md shows both forms of question files.",
  );
}
