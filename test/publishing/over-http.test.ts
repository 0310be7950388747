import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Standin, startStandin } from "#standin";
import { readLines } from "../../src/cli/lines.ts";

const PROGRAM = "bin/askstory.js";
const ARTICLE = "stories/mali/article.md";
const FACTS = "stories/mali/facts.yaml";

let folder = "";
let standin: Standin;
let bot: ChildProcess | undefined;
let environment: Record<string, string> = {};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "askstory-http-"));
  cpSync("data/stories/french-forces-mali", join(folder, "stories/mali"), { recursive: true });
  standin = await startStandin();
  environment = {
    PATH: "/usr/bin:/bin",
    NODE_NO_WARNINGS: "1",
    BOT_TOKEN: "1:any",
    TELEGRAM_API_ROOT: standin.url,
    STORIES_DIR: join(folder, "stories"),
    DATABASE_URL: `sqlite:${join(folder, "askstory.sqlite")}`,
  };
});
afterEach(async () => {
  // One that the test has ended is not there any more.
  bot?.kill("SIGKILL");
  await standin.stop();
  rmSync(folder, { recursive: true });
});

function edit(file: string, before: string, after: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(before, after));
}

async function answerTo(question: string, count: number): Promise<string> {
  standin.control.say({ chat: 1001, text: question });
  const { messages } = await standin.control.messages({ by: "bot", count, waitMs: 10_000 });
  return messages[count - 1]?.text ?? "";
}

test("a running bot answers from what another program publishes, and withdraws", async () => {
  const started = spawn(process.execPath, [PROGRAM, "start"], { env: environment });
  bot = started;
  const log = readLines(started.stderr);
  const seen = async (words: string) => {
    for await (const line of { [Symbol.asyncIterator]: () => ({ next: () => log.next() }) })
      if (line.includes(words)) return;
  };
  await seen("the bot is ready");
  expect(await answerTo("how many troops remain?", 1)).toMatch(/^1,000 troops[^]*revision 1/);

  for (const file of [ARTICLE, FACTS]) edit(file, "1,000 troops", "1,200 troops");
  edit(FACTS, "quantity: 1000", "quantity: 1200");
  const published = spawnSync(process.execPath, [PROGRAM, "publish", "mali", "--yes"], {
    env: environment,
    encoding: "utf8",
  });
  expect(published.stderr).toBe("");
  const before = Date.now();
  await seen('"revision":2');
  expect(Date.now() - before).toBeLessThan(2000);
  expect(await answerTo("how many troops remain?", 2)).toMatch(/^1,200 troops[^]*revision 2/);

  spawnSync(process.execPath, [PROGRAM, "withdraw", "mali", "--note", "Forged", "--yes"], {
    env: environment,
  });
  await seen('"revision":3');
  expect(await answerTo("how many troops remain?", 3)).toBe(
    "There is no story to ask about yet. Please come back later.",
  );
  started.kill("SIGTERM");
  expect(await once(started, "exit")).toEqual([0, null]);
});
