import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "#cli";
import { runInTerminal } from "./cli/run-in-terminal.ts";

const readme = readFileSync("README.md", "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("the conversation is what the chat says, word for word", async () => {
  const [, shown = ""] = /<!-- conversation -->\n```\n([^]*?)```\n<!-- \/conversation -->/.exec(readme) ?? [];
  const questions = [...shown.matchAll(/^> (.*)$/gm)].map(([, question]) => question);
  const { output } = await runInTerminal(["chat"], { input: questions.join("\n") });
  const answers = output.split("\n\n");
  expect(shown.trim()).toBe(
    questions.map((question, turn) => `> ${question}\n${answers[turn]}`).join("\n\n"),
  );
});

test("the map has every room and every file beside them", () => {
  const missing = readdirSync("src", { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !section("The house").includes(`\n  ${name} `));
  expect(missing).toEqual([]);
});

test("every dependency has its reason, and no other is named", () => {
  const named = [...section("Dependencies, and why").matchAll(/`((?:@[\w-]+\/)?[a-z][\w.-]*)`/g)].map(
    ([, name]) => name,
  );
  const taken = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(taken.filter((name) => !named.includes(name) && name !== "@types/node")).toEqual([]);
  const all = new Set([...taken, ...Object.keys(manifest.optionalDependencies)]);
  expect(named.filter((name) => !all.has(name))).toEqual([]);
});

test("the table of commands has every command, and no other", () => {
  const named = [...section("Commands").matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
});

test("every script that is named is there", () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

/** The text of a section without its subsections. */
function section(title: string): string {
  const start = readme.indexOf(`\n## ${title}\n`);
  return /^\n#+ .*\n[^]*?(?=\n###? )/.exec(readme.slice(start))?.[0] ?? "";
}
