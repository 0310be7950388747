import { setTimeout as wait } from "node:timers/promises";
import { type Standin, startStandin } from "#standin";
import { pseudoRandom } from "../learn/softmax.ts";
import { BotProcess } from "../telegram/bot-process.ts";
import { countFaults, type FaultsMet, orderFaults } from "./faults-of-telegram.ts";
import type { KnownQuestion } from "./known-questions.ts";

/** What is asked, and what is done to the bot and to Telegram meanwhile; all by the seed. */
export interface Trial {
  readonly seed: number;
  readonly databaseUrl: string;
  readonly known: readonly KnownQuestion[];
}

/** What became of the questions of one trial. */
export interface TrialResult {
  readonly once: number;
  readonly twice: number;
  readonly moreOften: number;
  readonly unanswered: number;
  /** Answers that came after one to a later question of the same chat. */
  readonly disordered: number;
  /** "One moment, I give it again" that stand in a chat and became no answer. */
  readonly lines: number;
  readonly faults: FaultsMet;
  readonly seconds: number;
}

const CHATS = 200;
const QUESTIONS_A_CHAT = 5;
const KILLS = 3;
const ASK_WITHIN_MS = 25_000;
/** After the first answer, and after the first one since the last kill. */
const KILL_WITHIN_MS = 8000;
const ANSWER_WITHIN_MS = 240_000;
/** So long after the last answer, one that comes again would have come. */
const SETTLE_MS = 2000;
const FIRST_CHAT = 1001;
/** What a bot asks of Telegram to answer; each has its own count of faults. */
const METHODS = ["sendMessage", "editMessageText", "getUpdates"];

/** @throws TypeError when the bot does not end as it should */
export async function runTrial({ seed, databaseUrl, known }: Trial): Promise<TrialResult> {
  const random = pseudoRandom(seed);
  const asked = Array.from({ length: CHATS }, () => shuffled(known, random).slice(0, QUESTIONS_A_CHAT));
  const standin = await startStandin();
  orderFaults(standin, METHODS);
  const began = performance.now();
  const bot = new BotProcess({ telegram: standin.url, databaseUrl });
  try {
    await Promise.all([ask(standin, asked, random), kill(standin, bot, random)]);
    await untilAnswered(standin, asked);
    const seconds = (performance.now() - began) / 1000;
    await wait(SETTLE_MS);
    await bot.stop();
    return { ...(await countAnswers(standin, asked)), faults: countFaults(standin), seconds };
  } finally {
    await bot.stop().catch(() => {});
    await standin.stop();
  }
}

async function ask({ control }: Standin, asked: readonly (readonly KnownQuestion[])[], random: () => number) {
  const moments = asked
    .flatMap((_, chat) =>
      Array.from({ length: QUESTIONS_A_CHAT }, () => ({ chat, at: random() * ASK_WITHIN_MS })),
    )
    .toSorted((one, other) => one.at - other.at);
  const next = asked.map(() => 0);
  const began = performance.now();
  for (const { chat, at } of moments) {
    await wait(Math.max(0, began + at - performance.now()));
    control.say({ chat: FIRST_CHAT + chat, text: asked[chat][next[chat]++].question });
  }
}

/** At random moments of a bot that works: it has fetched messages since it was last killed. */
async function kill({ control }: Standin, bot: BotProcess, random: () => number): Promise<void> {
  for (let kills = 0; kills < KILLS; kills++) {
    const { seq } = control.calls({ method: "sendMessage" });
    while (control.calls({ method: "sendMessage", since: seq }).calls.length === 0) await wait(20);
    await wait(random() * KILL_WITHIN_MS);
    await bot.killAndStart();
  }
}

async function untilAnswered(standin: Standin, asked: readonly (readonly KnownQuestion[])[]): Promise<void> {
  const until = performance.now() + ANSWER_WITHIN_MS;
  while (performance.now() < until) {
    if ((await countAnswers(standin, asked)).unanswered === 0) return;
    await wait(500);
  }
}

async function countAnswers(standin: Standin, asked: readonly (readonly KnownQuestion[])[]) {
  const { messages } = await standin.control.messages({ by: "bot" });
  const byChat = Map.groupBy(messages, ({ chat }) => chat.id);
  const counts = { once: 0, twice: 0, moreOften: 0, unanswered: 0, disordered: 0, lines: 0 };
  for (const [chat, questions] of asked.entries()) {
    const sent = (byChat.get(FIRST_CHAT + chat) ?? []).toSorted(
      (one, other) => one.message_id - other.message_id,
    );
    // Which question each message answers; -1 for a line.
    const answers = sent.map(({ text = "" }) => questions.findIndex(({ begins }) => text.startsWith(begins)));
    counts.lines += answers.filter((question) => question === -1).length;
    const known = answers.filter((question) => question !== -1);
    counts.disordered += known.filter((question, at) => at > 0 && question < known[at - 1]).length;
    for (const question of questions.keys()) {
      const times = known.filter((one) => one === question).length;
      if (times === 0) counts.unanswered++;
      else if (times === 1) counts.once++;
      else if (times === 2) counts.twice++;
      else counts.moreOften++;
    }
  }
  return counts;
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
