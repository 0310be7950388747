import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { readLines } from "../../src/cli/lines.ts";
import { runInTerminal } from "./run-in-terminal.ts";

const TEXT = "Anna Berg leads the harbour board.\nThe harbour opened in 1994.";

async function answer(...lines: (object | string)[]) {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { code, output } = await runInTerminal(["answer", "--jsonl"], { input });
  const answers: Record<string, unknown>[] = output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code, answers };
}

test("an answer has its keys, and its evidence is one sentence of the text", async () => {
  const { code, answers } = await answer({ id: "a", question: "Who leads the harbour board?", text: TEXT });
  expect(code).toBe(0);
  expect(answers).toEqual([
    {
      id: "a",
      kind: expect.stringMatching(/^(?:found|unsure|unknown|chat)$/),
      answered: expect.any(Boolean),
      answer: expect.any(String),
      evidence: "Anna Berg leads the harbour board.",
      confidence: expect.any(Number),
      ms: expect.any(Number),
    },
  ]);
});

test("answers come in the order of their lines, with ids as they were given", async () => {
  const { answers } = await answer(
    { id: 7, question: "When did the harbour open?", text: TEXT },
    { id: "b", question: "how many troops remain?" },
    { id: "c", question: "how many troops remain?", story: "french-forces-mali" },
  );
  expect(answers.map(({ id }) => id)).toEqual([7, "b", "c"]);
  expect({ ...answers[1], id: "c", ms: 0 }).toEqual({ ...answers[2], ms: 0 });
});

test.each([
  ["no JSON", "{", null, "input-line"],
  ["no object", "[1]", null, "input-line"],
  ["no question", { id: "x" }, "x", "input-line"],
  ["an id of no use", { id: {}, question: "who?" }, null, "input-line"],
  [
    "a story and a text",
    { id: "x", question: "who?", story: "french-forces-mali", text: TEXT },
    "x",
    "input-line",
  ],
  ["a story that isn't there", { id: "x", question: "who?", story: "no-such" }, "x", "story-unknown"],
  ["an empty text", { id: "x", question: "who?", text: " " }, "x", "story-invalid"],
])("%s gives an error in its place, and the rest goes on", async (_what, line, id, code) => {
  const ran = await answer(line, { id: "next", question: "Who leads the board?", text: TEXT });
  expect(ran.code).toBe(1);
  expect(ran.answers).toHaveLength(2);
  expect(ran.answers[0]).toEqual({
    id,
    error: { code, message: expect.any(String), remedy: expect.any(String) },
  });
  expect(ran.answers[1]).toMatchObject({ id: "next", evidence: "Anna Berg leads the harbour board." });
});

test("empty lines are no questions", async () => {
  const { code, answers } = await answer("", { id: 1, question: "", text: TEXT }, " ", "");
  expect(code).toBe(0);
  expect(answers).toMatchObject([{ id: 1, kind: "chat", answered: false, answer: null, evidence: null }]);
});

test("each answer is out before the next line is read", async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const ended = runInTerminal(["answer", "--jsonl"], { input, output });
  const answers = readLines(output);
  for (const id of ["1", "2", "3"]) {
    input.write(`${JSON.stringify({ id, question: "Who leads the board?", text: TEXT })}\n`);
    const { value } = await answers.next();
    expect(JSON.parse(value ?? "")).toMatchObject({ id });
  }
  input.end();
  expect((await ended).code).toBe(0);
});
