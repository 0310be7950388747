import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Standin, startStandin } from "#standin";
import { inColumns } from "../../src/cli/columns.ts";
import { answerTimes, say, type Said } from "./answer-times.ts";
import { BotProcess } from "../telegram/bot-process.ts";
import type { KnownQuestion } from "./known-questions.ts";
import { inMilliseconds, percentilesOf } from "./timings.ts";

const CHATS = 200;
const QUESTIONS = 600;
/** Well below what Telegram lets a bot send, so that nothing waits for the pace. */
const A_SECOND = 12;

/** From update to answer, over HTTP, at Telegram's pace. */
export async function benchLatency(databaseUrl: string, known: readonly KnownQuestion[]): Promise<string[]> {
  const standin = await startStandin();
  const bot = new BotProcess({ telegram: standin.url, databaseUrl });
  const said: Said[] = [];
  try {
    // The first answers wait for the program to start.
    say(standin, 1, known[0].question);
    await standin.control.messages({ by: "bot", count: 1, waitMs: 30_000 });
    for (let question = 0; question < QUESTIONS; question++) {
      const { question: text } = known[question % known.length];
      said.push(say(standin, 1001 + (question % CHATS), text));
      await wait(1000 / A_SECOND);
    }
    await standin.control.messages({ by: "bot", count: QUESTIONS + 1, waitMs: 30_000 });
    const { p50, p99, max } = percentilesOf(answerTimes(standin, said));
    return inColumns(
      [
        [`from update to answer, ${A_SECOND} a second`, "p50", "p99", "slowest"],
        [`${QUESTIONS} questions, ${CHATS} chats`, ...[p50, p99, max].map(inMilliseconds)],
      ],
      (column) => column > 0,
    );
  } finally {
    await bot.stop();
    await standin.stop();
  }
}

const STEPS = 10;
const A_STEP = 10_000;
/** Nobody asks more in a minute. */
const A_CHAT = 10;
/** Between the second and the last step the heap may grow by so much: what a chat leaves behind would be far more. */
const GROWTH_MAX_MIB = 8;

export interface Step {
  readonly answersASecond: number;
  readonly heapMiB: number;
  readonly rssMiB: number;
}

/** A hundred thousand questions, as fast as they are answered: what a bot's memory holds after each ten thousand. */
export async function benchMemory(
  databaseUrl: string,
  known: readonly KnownQuestion[],
): Promise<{ readonly lines: string[]; readonly isFlat: boolean }> {
  const standin = await startStandin();
  const bot = spawn(
    process.execPath,
    ["--expose-gc", join(import.meta.dirname, "bot-unpaced.ts"), standin.url, databaseUrl],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const steps: Step[] = [];
  try {
    for (let step = 0; step < STEPS; step++) steps.push(await askMany(standin, bot, { step, known }));
  } finally {
    bot.kill("SIGTERM");
    await once(bot, "exit");
    await standin.stop();
  }
  const rows = steps.map(({ answersASecond, heapMiB, rssMiB }, step) => [
    ((step + 1) * A_STEP).toLocaleString("en"),
    answersASecond.toFixed(0),
    `${heapMiB.toFixed(1)} MiB`,
    `${rssMiB.toFixed(0)} MiB`,
  ]);
  return {
    lines: inColumns(
      [["questions, without a pace", "answers a second", "heap", "resident"], ...rows],
      (column) => column > 0,
    ),
    isFlat: steps[STEPS - 1].heapMiB - steps[1].heapMiB <= GROWTH_MAX_MIB,
  };
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
