import { setTimeout as wait } from "node:timers/promises";
import { startStandin } from "#standin";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds } from "../storage/database-kinds.ts";
import { answerTimes, say, type Said } from "./answer-times.ts";
import { BotProcess } from "../telegram/bot-process.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { knownQuestions, shippedApp } from "./known-questions.ts";
import type { Bench } from "./question-sets.ts";
import { inMilliseconds, percentilesOf } from "./timings.ts";

const FLOOD = 1000;
const FLOODER = 666;
/** Twenty answers and the line that this is too much. */
const FLOODER_HEARS = 21;
const OTHERS = 50;
const QUESTIONS_EACH = 4;
const PAUSE_MS = 80;
const P99_MAX_MS = 1000;

/** One reader sends a thousand messages at once while fifty others ask. @throws BrokenPromise */
export async function benchFlood({ language }: Bench): Promise<string[]> {
  const known = knownQuestions(shippedApp(language));
  const database = await databaseKinds(() => "")[0].open();
  const standin = await startStandin();
  const bot = new BotProcess({ telegram: standin.url, databaseUrl: database.url });
  const said: Said[] = [];
  try {
    say(standin, 1, known[0].question);
    await standin.control.messages({ by: "bot", count: 1, waitMs: 30_000 });
    for (let message = 0; message < FLOOD; message++)
      say(standin, FLOODER, known[message % known.length].question);
    for (let question = 0; question < OTHERS * QUESTIONS_EACH; question++) {
      said.push(say(standin, 1001 + (question % OTHERS), known[question % known.length].question));
      await wait(PAUSE_MS);
    }
    const all = 1 + FLOODER_HEARS + said.length;
    await standin.control.messages({ by: "bot", count: all, waitMs: 60_000 });
    const heard = (await standin.control.messages({ by: "bot", chat: FLOODER })).messages.length;
    const { p50, p99, max } = percentilesOf(answerTimes(standin, said));
    const lines = inColumns(
      [
        [`${FLOOD} messages from one reader at once`, "p50", "p99", "slowest"],
        [`${OTHERS} others, ${said.length} questions meanwhile`, ...[p50, p99, max].map(inMilliseconds)],
        ["sent to the one reader", `${heard}`],
      ],
      (column) => column > 0,
    );
    const promise = `the others wait ${P99_MAX_MS} ms at most at p99, and the one hears ${FLOODER_HEARS} messages.`;
    if (p99 > P99_MAX_MS || heard !== FLOODER_HEARS) throw new BrokenPromise(lines, promise);
    return [...lines, "", `Kept: ${promise}`];
  } finally {
    await bot.stop();
    await standin.stop();
    await database.drop();
  }
}
