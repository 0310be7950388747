import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "#cli";
import { startStandin } from "#standin";
import { COMMANDS as TELEGRAM_COMMANDS } from "../src/telegram/commands.ts";
import { runInTerminal } from "./cli/run-in-terminal.ts";

const readme = readFileSync("README.md", "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8"));

test("the conversation is what the chat says, word for word, but for what it offers next", async () => {
  const [, shown = ""] = /<!-- conversation -->\n```\n([^]*?)```\n<!-- \/conversation -->/.exec(readme) ?? [];
  const exchanges = shown.trim().split("\n\n");
  const questions = exchanges.map((exchange) => /^> (.+)/.exec(exchange)?.[1] ?? "");
  const { output } = await runInTerminal(["chat"], { input: questions.join("\n") });
  const answers = output
    .split("\n\n")
    .map((answer) => answer.replace(/\n {2}(?:Ask next|It does say):[^]*$/, ""));
  expect(exchanges.map(unwrapped)).toEqual(
    questions.map((question, turn) => unwrapped(`> ${question}\n${answers[turn]}`)),
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
  expect(taken.filter((name) => !named.includes(name) && !name.startsWith("@types/"))).toEqual([]);
  const all = new Set([...taken, ...Object.keys(manifest.optionalDependencies)]);
  expect(named.filter((name) => !all.has(name))).toEqual([]);
});

test("the table of commands has every command, and no other", () => {
  const named = [...section("Commands").matchAll(/^\| `([a-z]+)/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
});

test("every file that is named is there", () => {
  const named = [...readme.matchAll(/`((?:src|test|data)\/[\w./-]+)`/g)].map(([, path]) => path);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("nothing that is measured is left to be filled in", () => {
  expect([...readme.matchAll(/<!-- measured: ([^\n]*) -->\n<!--/g)].map(([, block]) => block)).toEqual([]);
});

test("the table of settings has every variable of .env.example, and no other", () => {
  const named = [...section("Settings").matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  const variables = readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm);
  expect(named).toEqual([...variables].map(([, name]) => name));
});

test("the stand-in's table has every control verb, and no other", async () => {
  const standin = await startStandin();
  const named = [...section("The stand-in for Telegram").matchAll(/^\| ([a-z]+) \|/gm)].map(
    ([, name]) => name,
  );
  await standin.stop();
  expect(named.filter((name) => name !== "verb").toSorted()).toEqual(Object.keys(standin.control).toSorted());
});

test("every command of the Telegram bot is named, and no other", () => {
  const named = [...section("Try it").matchAll(/`\/([a-z]+)`/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(TELEGRAM_COMMANDS.map(({ name }) => name).toSorted());
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

/** The page is narrower than a terminal may be. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
