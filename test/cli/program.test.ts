import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { startStandin } from "#standin";
import { readLines } from "../../src/cli/lines.ts";

const PROGRAM = "bin/askstory.js";
const ENVIRONMENT = { PATH: "/usr/bin:/bin", NODE_NO_WARNINGS: "1" };

function start(...words: string[]) {
  return spawn(process.execPath, [PROGRAM, ...words], { env: ENVIRONMENT });
}

test("the program answers from a pipe", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM], {
    input: "who leads the defense ministry?\n",
    encoding: "utf8",
    env: ENVIRONMENT,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^Jean-Yves Le Drian\n/);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 0],
] as const)("%s ends the chat with %i", async (signal, expected) => {
  const program = start("chat");
  program.stdin.write("hello\n");
  await once(program.stdout, "data");
  program.kill(signal);
  const [code] = await once(program, "exit");
  expect(code).toBe(expected);
});

test("a reader who goes away ends it quietly", async () => {
  const program = start("chat");
  const errors: string[] = [];
  program.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  program.stdin.on("error", () => {});
  program.stdin.write("hello\n");
  await once(program.stdout, "data");
  program.stdout.destroy();
  program.stdin.write("hello\nhello\n");
  const [code] = await once(program, "exit");
  expect({ code, errors: errors.join("") }).toEqual({ code: 0, errors: "" });
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 0],
] as const)("%s ends the bot with %i, once it has stopped", async (signal, expected) => {
  const standin = await startStandin();
  const program = spawn(process.execPath, [PROGRAM, "start"], {
    env: {
      ...ENVIRONMENT,
      BOT_TOKEN: "1:any",
      DATABASE_URL: "sqlite::memory:",
      TELEGRAM_API_ROOT: standin.url,
    },
  });
  const log = readLines(program.stderr);
  for await (const line of log) if (line.includes("the bot is ready")) break;
  program.kill(signal);
  const [code] = await once(program, "exit");
  await standin.stop();
  expect(code).toBe(expected);
});
