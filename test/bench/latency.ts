import { setTimeout as wait } from "node:timers/promises";
import { startStandin } from "#standin";
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
