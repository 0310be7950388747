import { setTimeout as wait } from "node:timers/promises";
import { startStandin } from "#standin";
import { inColumns } from "../../src/cli/columns.ts";
import { BotProcess } from "../telegram/bot-process.ts";
import { databaseKinds } from "../storage/database-kinds.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { knownQuestions, shippedApp } from "./known-questions.ts";
import type { Bench } from "./question-sets.ts";
import { inMilliseconds, percentilesOf } from "./timings.ts";

const PEOPLE = 50;
const A_SECOND = 300;
const SECONDS = 20;
const FIRST_PERSON = 1001;
/** A person who has typed on doesn't wait for what was typed before. */
const P99_MAX_MS = 1000;
const STEP_MS = 1000 / A_SECOND;

/** 300 inline queries a second from 50 people who type questions, a word more each time. @throws BrokenPromise */
export async function benchInline({ language }: Bench): Promise<string[]> {
  const typed = knownQuestions(shippedApp(language)).flatMap(({ question }) => typedOut(question));
  const database = await databaseKinds(() => "")[0].open();
  const standin = await startStandin();
  const bot = new BotProcess({ telegram: standin.url, databaseUrl: database.url });
  const asked = new Map<string, { readonly person: number; readonly at: number }>();
  try {
    standin.control.say({ chat: FIRST_PERSON, text: "/id" });
    await standin.control.messages({ by: "bot", count: 1, waitMs: 30_000 });
    const began = performance.now();
    for (let query = 0; query < A_SECOND * SECONDS; query++) {
      await wait(Math.max(0, began + query * STEP_MS - performance.now()));
      const person = FIRST_PERSON + (query % PEOPLE);
      const text = typed[(Math.floor(query / PEOPLE) + person) % typed.length];
      const { inlineQuery } = standin.control.say({ chat: person, inline: true, text }) as {
        inlineQuery: string;
      };
      asked.set(inlineQuery, { person, at: Date.now() });
    }
    const seconds = (performance.now() - began) / 1000;
    await wait(2 * P99_MAX_MS);
    const answered = standin.control
      .calls({ method: "answerInlineQuery" })
      .calls.filter(({ answer }) => answer === 200)
      .map(({ at, parameters }) => ({ id: String(parameters["inline_query_id"]), at }));
    const times = answered.map(({ id, at }) => at - (asked.get(id)?.at ?? at));
    const { p50, p99, max } = percentilesOf(times);
    const last = new Map([...asked].map(([id, { person }]) => [person, id]));
    const ids = new Set(answered.map(({ id }) => id));
    const unanswered = [...last.values()].filter((id) => !ids.has(id)).length;
    const lines = inColumns(
      [
        [`${asked.size} inline queries from ${PEOPLE} people`, "p50", "p99", "slowest"],
        [
          `${Math.round(asked.size / seconds)} a second, ${answered.length} answered, the others typed on`,
          ...[p50, p99, max].map(inMilliseconds),
        ],
        ["people whose last query was not answered", `${unanswered}`],
      ],
      (column) => column > 0,
    );
    const promise = `an answer takes ${P99_MAX_MS} ms at most at p99, and everybody's last query has one.`;
    if (p99 > P99_MAX_MS || unanswered > 0) throw new BrokenPromise(lines, promise);
    return [...lines, "", `Kept: ${promise}`];
  } finally {
    await bot.stop();
    await standin.stop();
    await database.drop();
  }
}

/** "how", "how many", "how many troops" … */
function typedOut(question: string): string[] {
  const words = question.split(" ");
  return words.map((_, at) => words.slice(0, at + 1).join(" "));
}
