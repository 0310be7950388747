import { expect, test } from "vitest";
import { runInTerminal } from "./run-in-terminal.ts";

test("the short answer is the first line, colours are for terminals", async () => {
  const plain = await runInTerminal(["ask", "how many troops remain?"]);
  const coloured = await runInTerminal(["ask", "how many troops remain?"], { colour: true });
  expect(plain.code).toBe(0);
  expect(plain.output.split("\n")[0]).toBe("1,000 troops");
  expect(plain.output).not.toContain("\u001B");
  expect(coloured.output.split("\n")[0]).toBe("\u001B[1m1,000 troops\u001B[22m");
});

test("a question needs no quotes", async () => {
  const quoted = await runInTerminal(["ask", "how many troops remain?"]);
  expect(await runInTerminal(["ask", "how", "many", "troops", "remain?"])).toEqual(quoted);
});

test("that the story doesn't say is no failure", async () => {
  const { code, output } = await runInTerminal(["ask", "what is the population of Mali?"]);
  expect(code).toBe(0);
  expect(output).toMatch(/^The story /);
});

test("--explain says what added to the answer's score", async () => {
  const { output } = await runInTerminal(["ask", "how many troops remain?", "--explain"]);
  expect(output).toMatch(/^found, confidence 0\.\d\d$/m);
  expect(output).toMatch(/^ +added +value +feature/m);
});

test("--json is the whole answer on one line", async () => {
  const { output } = await runInTerminal(["ask", "how many troops remain?", "--json"]);
  expect(output.trimEnd()).not.toContain("\n");
  expect(JSON.parse(output)).toMatchObject({
    kind: "found",
    story: "french-forces-mali",
    short: "1,000 troops",
  });
});

test("a story that isn't there is told with the one that was probably meant", async () => {
  const { code, errors } = await runInTerminal(["ask", "who?", "--story", "french-force-mali"]);
  expect(code).toBe(1);
  expect(errors).toContain('askstory: story-unknown: There is no story "french-force-mali".');
  expect(errors).toContain("Did you mean french-forces-mali?");
});

test("a default story that isn't published is refused", async () => {
  const { code, errors } = await runInTerminal(["ask", "who?"], {
    environment: { DEFAULT_STORY: "nowhere" },
  });
  expect(code).toBe(1);
  expect(errors).toContain('story-unknown: The default story "nowhere" is not a published story.');
});
