import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runInTerminal } from "./run-in-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "askstory-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const QUESTION = {
  id: "1",
  question: "how many troops remain?",
  kind: "direct",
  answerable: true,
  accept: [String.raw`\b1,000\b`],
  evidence: ["1,000 troops in northern Mali"],
};

test("readers' questions: a row a kind, then all, and all without `asked`", async () => {
  const file = write("q.jsonl", JSON.stringify(QUESTION));
  const { code, output } = await runInTerminal(["score", file]);
  expect(code).toBe(0);
  const rows = output.trimEnd().split("\n");
  expect(rows[0]).toMatch(/questions +right % +right +refused +invented/);
  expect(rows[1]).toMatch(/^ {2}direct +1 +100\.0/);
  expect(rows[2]).toMatch(/^ {2}all +1 +100\.0/);
  expect(rows[3]).toMatch(/^ {2}all, without asked +1 /);
});

test("--errors lists what was not right, with what was said", async () => {
  const file = write("wrong.jsonl", JSON.stringify({ ...QUESTION, accept: ["no such answer"] }));
  const { output } = await runInTerminal(["score", file, "--errors"]);
  expect(output).toContain("wrong-answer  1 (direct)  how many troops remain?\n    1,000 troops — “");
});

test("--text: an article that nobody curated, so without a row for `asked`", async () => {
  const text = write("article.txt", "France keeps 1,000 troops in northern Mali.\nPeace is far away.\n");
  const file = write("q.jsonl", JSON.stringify(QUESTION));
  const { output } = await runInTerminal(["score", file, "--text", text]);
  expect(output).toMatch(/^ {2}all +1 /m);
  expect(output).not.toContain("asked");
});

test("questions with their texts: a row a set", async () => {
  const line = {
    set: "small",
    id: "1",
    text: "Anna leads it.",
    question: "Who leads it?",
    answers: ["Anna"],
    answerable: true,
  };
  const { code, output } = await runInTerminal(["score", write("s.jsonl", JSON.stringify(line))]);
  expect(code).toBe(0);
  expect(output).toMatch(/^ {2}small +1 +100\.0/m);
});

test.each([
  ["--story and --text together", ["--story", "a", "--text", "b"], 2, "usage"],
  ["an article that isn't there", ["--text", "/nowhere.txt"], 1, "file-unreadable"],
  ["a story that isn't there", ["--story", "nowhere"], 1, "story-unknown"],
])("%s: refused", async (_what, options, code, error) => {
  const ran = await runInTerminal(["score", write("q.jsonl", JSON.stringify(QUESTION)), ...options]);
  expect(ran.code).toBe(code);
  expect(ran.errors).toContain(`askstory: ${error}: `);
});
