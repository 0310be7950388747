import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runInTerminal } from "../cli/run-in-terminal.ts";

const PAGE = join(import.meta.dirname, "pages/weblog/page.html");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "askstory-add-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function add(words: readonly string[], input = "") {
  return runInTerminal(["add", ...words], { input, environment: { STORIES_DIR: join(folder, "stories") } });
}

function ferry(number: number): string {
  const path = join(folder, `ferry-${number}.txt`);
  writeFileSync(
    path,
    `Ferry ${number} runs aground\n\nIn all, ${number} people were brought ashore when ferry ${number} ran aground on Tuesday.\n\nEleven boats took part in the rescue, said the harbour master of island ${number}.\n`,
  );
  return path;
}

test("one article prints what was drafted, each fact with its quote", async () => {
  const { code, output } = await add([PAGE]);
  expect(code).toBe(0);
  expect(output).toContain(
    "council-votes-to-keep-mill (draft): “Council votes to keep Mill Street library open”",
  );
  expect(output).toMatch(/ {2}person Lou Prentiss, Prentiss: Mayor\n/);
  expect(output).toMatch(/ {2}statement .* = “.*”, says Lou Prentiss\n {4}“.*”\n/);
});

test("a dry run says what it would do", async () => {
  const { output } = await add([PAGE, "--dry-run"]);
  expect(output).toMatch(/^would add /);
  expect(readdirSync(folder)).toEqual([]);
});

test("a hundred articles have a line each; bad ones stop none of the others", async () => {
  const names = Array.from({ length: 100 }, (_, at) =>
    at % 10 === 5 ? join(folder, `none-${at}.txt`) : ferry(at),
  );
  const { code, output, errors } = await add(names);
  expect(code).toBe(1);
  expect(output.split("\n").filter((line) => line.startsWith("added "))).toHaveLength(90);
  expect(output).toMatch(/\n90 added, 0 mended, 0 unchanged, 10 failed\n$/);
  expect(errors.split("\n").filter((line) => line.startsWith("askstory: file-unreadable: "))).toHaveLength(
    10,
  );
  expect(errors.split("\n").filter((line) => line.startsWith("  Check the name"))).toHaveLength(10);
  expect(output + errors).not.toContain("\u001B");
});

test("the standard input, an id, published at once; then again", async () => {
  const text =
    "Ferry runs aground\n\nIn all, 214 people were brought ashore on Tuesday, and nobody was hurt, said the coast guard, when the ferry ran aground at noon in a calm sea.\n";
  const words = ["-", "--id", "ferry", "--publish"];
  expect((await add(words, text)).output).toMatch(/^added .*\/ferry \(published\): “Ferry runs aground”/);
  expect(await add(words, text)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^unchanged .*\/ferry /),
  });
});

test("what the terminal must not do, an article cannot make it do", async () => {
  const text = `Ferry \u001B[31mruns\u0007 aground\n\nIn all, 214 \u001B[2Jpeople were brought ashore on Tuesday, and nobody was hurt, said the coast guard, when the ferry ran aground at noon.\n`;
  const { output, errors } = await add(["-", "--id", "ferry"], text);
  // oxlint-disable-next-line no-control-regex -- the point of the test
  expect(output + errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test.each([
  [["--id", "Not An Id", PAGE], 2, "no story id"],
  [["--id", "one", PAGE, PAGE], 2, "--id names one story"],
  [[], 2, "article"],
  [["http://127.0.0.1:1/"], 1, "address-private"],
  [["http://localhost:8080/"], 1, "address-private"],
])("add %j ends with %i and says %s", async (words, code, said) => {
  const ran = await add(words);
  expect(ran.code).toBe(code);
  expect(ran.errors).toContain(said);
  expect(ran.errors.trim().split("\n").length).toBeGreaterThan(1);
});
