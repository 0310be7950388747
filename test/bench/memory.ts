import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Standin, startStandin } from "#standin";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds } from "../storage/database-kinds.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { type KnownQuestion, knownQuestions, shippedApp } from "./known-questions.ts";
import type { Bench } from "./question-sets.ts";

const STEPS = 10;
const A_STEP = 10_000;
/** Nobody asks more in a minute. */
const A_CHAT = 10;
const ANSWER_WITHIN_MS = 300_000;
/** Between the second and the last step the heap may grow by so much: what a chat leaves behind would be far more. */
const GROWTH_MAX_MIB = 8;

interface Step {
  readonly answersASecond: number;
  readonly heapMiB: number;
  readonly rssMiB: number;
}

const PROMISE = `all are answered, and the heap grows by at most ${GROWTH_MAX_MIB} MiB after the second row.`;

/**
 * A hundred thousand questions, as fast as they are answered: what a bot's memory holds after each ten thousand.
 *
 * @throws BrokenPromise
 */
export async function benchMemory({ language }: Bench): Promise<string[]> {
  const known = knownQuestions(shippedApp(language));
  const database = await databaseKinds(() => "")[0].open();
  const standin = await startStandin();
  const bot = spawn(process.execPath, ["--expose-gc", join(import.meta.dirname, "bot-unpaced.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { PATH: process.env.PATH, TELEGRAM_API_ROOT: standin.url, DATABASE_URL: database.url },
  });
  const steps: Step[] = [];
  try {
    for (let step = 0; step < STEPS; step++) steps.push(await askMany(standin, bot, { step, known }));
  } finally {
    bot.kill("SIGTERM");
    await once(bot, "exit");
    await standin.stop();
    await database.drop();
  }
  const rows = steps.map(({ answersASecond, heapMiB, rssMiB }, step) => [
    ((step + 1) * A_STEP).toLocaleString("en"),
    answersASecond.toFixed(0),
    `${heapMiB.toFixed(1)} MiB`,
    `${rssMiB.toFixed(0)} MiB`,
  ]);
  const head = ["questions, without a pace", "answers a second", "heap", "resident"];
  const lines = inColumns([head, ...rows], (column) => column > 0);
  if (steps[STEPS - 1].heapMiB - steps[1].heapMiB > GROWTH_MAX_MIB) throw new BrokenPromise(lines, PROMISE);
  return [...lines, "", `Kept: ${PROMISE}`];
}

async function askMany(
  { control }: Standin,
  bot: ChildProcess,
  { step, known }: { readonly step: number; readonly known: readonly KnownQuestion[] },
): Promise<Step> {
  // The stand-in forgets what was said, so that its memory is not what is measured.
  control.reset({});
  const began = performance.now();
  for (let question = 0; question < A_STEP; question++) {
    const chat = 1001 + step * A_STEP + Math.floor(question / A_CHAT);
    control.say({ chat, text: known[question % known.length].question });
    if (question % A_CHAT === 0) await wait(0);
  }
  let seen = 0;
  for (let answered = 0; answered < A_STEP; await wait(50)) {
    if (performance.now() - began > ANSWER_WITHIN_MS)
      throw new BrokenPromise([`${answered} of ${A_STEP} were answered.`], PROMISE);
    const { messages, seq } = await control.messages({ by: "bot", since: seen });
    answered += messages.length;
    seen = seq;
  }
  const answersASecond = (1000 * A_STEP) / (performance.now() - began);
  bot.stdin?.write("memory\n");
  const [line] = (await once(bot.stdout ?? bot, "data")) as [Buffer];
  const { heapUsed, rss } = JSON.parse(line.toString()) as { heapUsed: number; rss: number };
  return { answersASecond, heapMiB: heapUsed / 2 ** 20, rssMiB: rss / 2 ** 20 };
}
