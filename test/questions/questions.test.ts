import { readdirSync, readFileSync } from "node:fs";
import { expect, describe, it } from "vitest";
import { z } from "zod";
import { splitSentences } from "#text";
import { language } from "../english.ts";
import { bareQuote } from "../../src/cli/scoring/bare-quote.ts";

const FOLDER = "data/questions";

/** Pattern that an answer is judged by, without regard to case. */
const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source, "i") instanceof RegExp;
  } catch {
    return false;
  }
}, "is no regular expression");

const questionForm = z
  .strictObject({
    question: z.string().trim().min(1),
    kind: z.enum([
      "direct",
      "paraphrase",
      "typo",
      "keyword",
      "yesno",
      "falsepremise",
      "why",
      "definition",
      "quote",
      "list",
      "unanswerable",
      "offtopic",
    ]),
    answerable: z.boolean(),
    accept: z.array(pattern),
    reject: z.array(pattern),
    evidence: z.array(z.string().min(1)),
    polarity: z.enum(["yes", "no"]).nullable(),
  })
  .refine(
    (asked) => asked.answerable === asked.accept.length > 0,
    "accepts an answer exactly where there is one",
  )
  .refine(
    (asked) => asked.answerable === asked.evidence.length > 0,
    "has evidence exactly where there is an answer",
  )
  .refine(
    (asked) => asked.answerable !== ["unanswerable", "offtopic"].includes(asked.kind),
    "is of a kind that fits whether it has an answer",
  )
  .refine(
    (asked) =>
      (asked.polarity !== null) === (asked.kind === "yesno" || asked.kind === "falsepremise") ||
      asked.kind === "typo",
    "has a polarity exactly where yes or no is the answer",
  );

type AskedQuestion = z.infer<typeof questionForm>;

const dialogueForm = z.strictObject({ id: z.string().min(1), turns: z.array(questionForm).min(3).max(5) });
/** A single question reads as a dialogue of one turn. */
const singleForm = z
  .looseObject({ id: z.string() })
  .transform(({ id, ...asked }) => ({ id, turns: [asked] }))
  .pipe(z.strictObject({ id: z.string().min(1), turns: z.array(questionForm) }));

interface AskedSet {
  readonly name: string;
  readonly storyId: string;
  readonly dialogues: boolean;
  readonly entries: readonly { readonly id: string; readonly turns: readonly AskedQuestion[] }[];
}

/** A file is named `<story id>[.<name>].jsonl`; dialogues have "dialogues" in their name. */
function readSet(name: string): AskedSet {
  const dialogues = name.includes("dialogues");
  const form = dialogues ? dialogueForm : singleForm;
  const lines = readFileSync(`${FOLDER}/${name}`, "utf8").split("\n").filter(Boolean);
  return {
    name,
    storyId: name.split(".")[0] ?? name,
    dialogues,
    entries: lines.map((line, i) => {
      const entry = form.safeParse(JSON.parse(line));
      if (!entry.success) throw new TypeError(`${name}:${i + 1}: ${z.prettifyError(entry.error)}`);
      return entry.data;
    }),
  };
}

const sets = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .map(readSet);

/** The article's sentences and, since title and standfirst stand there, the lines above it. */
function sentencesOf(storyId: string): string[] {
  const lines = readFileSync(`data/stories/${storyId}/article.md`, "utf8").split("\n");
  return lines.flatMap((line) =>
    splitSentences(line, language.abbreviations).map(({ start, end }) => bareQuote(line.slice(start, end))),
  );
}

describe.each(sets)("the questions of $name", ({ storyId, entries }) => {
  it("cite evidence that stands within one sentence of the story", () => {
    const sentences = sentencesOf(storyId);
    const snippets = entries.flatMap(({ turns }) => turns.flatMap(({ evidence }) => evidence));
    expect(
      snippets.filter((snippet) => !sentences.some((sentence) => sentence.includes(bareQuote(snippet)))),
    ).toEqual([]);
  });
});

describe("the questions of all sets", () => {
  it("have an id of their own", () => {
    const ids = sets.flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("are each asked once outside dialogues", () => {
    const wordings = sets
      .filter(({ dialogues }) => !dialogues)
      .flatMap(({ entries }) =>
        entries.flatMap(({ turns }) => turns.map(({ question }) => wordingOf(question))),
      );
    expect(wordings.filter((wording, i) => wordings.indexOf(wording) !== i)).toEqual([]);
  });

  function wordingOf(question: string): string {
    return (
      question
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ") ?? ""
    );
  }
});

describe("the shipped story's own set", () => {
  const questions = sets
    .filter(({ name }) => name === "french-forces-mali.jsonl")
    .flatMap(({ entries }) => entries.flatMap(({ turns }) => turns));

  it("asks for what the story does not say in a third of its questions or more", () => {
    expect(questions.filter(({ answerable }) => !answerable).length).toBeGreaterThanOrEqual(
      questions.length / 3,
    );
  });

  it("asks in every kind", () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(questionForm.shape.kind.options));
  });
});
