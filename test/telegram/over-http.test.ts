import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Standin, startStandin } from "#standin";
import { openStorage, type Storage } from "#storage";
import { openLog } from "./log.ts";
import { appOf, MALI } from "./mali-story.ts";
import { type RunningBot, runBot } from "./run-bot.ts";

let standin: Standin;
let storage: Storage;
const running: RunningBot[] = [];

beforeEach(async () => {
  standin = await startStandin();
  storage = await openStorage("sqlite::memory:", { now: () => new Date(), log: openLog().log });
});

afterEach(async () => {
  await Promise.allSettled(running.splice(0).map((bot) => bot.stop()));
  await standin.stop();
  await storage[Symbol.asyncDispose]();
});

function start(): RunningBot {
  const bot = runBot(standin, { app: appOf([MALI]), storage });
  // A test that means the bot to fail looks at `ended` itself.
  bot.ended.catch(() => {});
  running.push(bot);
  return bot;
}

/** The texts that the bot has sent, once there are `count` of them. */
async function answers(count: number): Promise<string[]> {
  const { messages } = await standin.control.messages({ by: "bot", count, waitMs: 4000 });
  return messages.map(({ text }) => text ?? "");
}

async function lastAnswer(count: number) {
  const { messages } = await standin.control.messages({ by: "bot", count, waitMs: 4000 });
  expect(messages).toHaveLength(count);
  return messages[count - 1];
}

const ASKED = "How many troops remain?";

describe("over HTTP", () => {
  test("a question is answered, the next one by its button", async () => {
    start();
    standin.control.say({ chat: 1001, text: ASKED });
    const answer = await lastAnswer(1);
    expect(answer.text).toMatch(/^1,000 troops\nJean-Yves Le Drian, the defense minister, said/);
    expect(answer.entities?.map(({ type }) => type)).toEqual(["bold", "expandable_blockquote", "text_link"]);
    standin.control.press({
      chat: 1001,
      message: answer.message_id,
      button: "Where is <Mali> & what is it?",
    });
    expect((await lastAnswer(2)).text).toMatch(
      /^Where is <Mali> & what is it\?\nThe story doesn't mention Chad\./,
    );
    await expect.poll(() => standin.control.calls({ method: "answerCallbackQuery" }).calls.length).toBe(1);
  });

  test("/start by a deep link, in a chat's own order", async () => {
    start();
    standin.control.say({ chat: 1001, text: "/start mali" });
    standin.control.say({ chat: 1001, text: "/id" });
    const [greeting, number] = await answers(2);
    expect(greeting).toMatch(/^Hello!/);
    expect(number).toBe("Your Telegram number: 1001");
  });

  test.each([
    ["a 429", { code: 429, retryAfter: 1 }],
    ["a 500 before anything happened", { code: 500 }],
    ["a cut connection", { cut: true }],
  ] as const)("is answered all the same after %s, once", async (_, fault) => {
    start();
    standin.control.fault({ method: "sendMessage", times: 1, ...fault });
    standin.control.say({ chat: 1001, text: ASKED });
    await expect.poll(() => answers(1), { timeout: 5000 }).toEqual([expect.stringContaining("1,000 troops")]);
  });

  test.each([
    ["a 500", { code: 500 }],
    ["a cut connection", { cut: true }],
  ] as const)("is answered twice, and no more, after %s once it had arrived", async (_, fault) => {
    start();
    standin.control.fault({ method: "sendMessage", times: 1, when: "after", ...fault });
    standin.control.say({ chat: 1001, text: ASKED });
    const answer = expect.stringContaining("1,000 troops") as string;
    await expect.poll(() => answers(2), { timeout: 5000 }).toEqual([answer, answer]);
  });

  test("goes on after polling failed", async () => {
    start();
    standin.control.fault({ method: "getUpdates", times: 1, code: 502 });
    standin.control.say({ chat: 1001, text: ASKED });
    expect(await answers(1)).toHaveLength(1);
  });

  test("a stop in the middle loses no question and answers none twice", async () => {
    const first = start();
    standin.control.fault({ method: "sendMessage", every: 1, delayMs: 100 });
    for (let chat = 1001; chat <= 1020; chat++) standin.control.say({ chat, text: ASKED });
    await answers(1);
    await first.stop();
    for (let chat = 1021; chat <= 1025; chat++) standin.control.say({ chat, text: ASKED });
    start();
    await answers(25);
    const { messages } = await standin.control.messages({ by: "bot" });
    expect(new Set(messages.map(({ chat }) => chat.id)).size).toBe(25);
    expect(messages).toHaveLength(25);
  });

  test("a second bot with the same token ends the first with a remedy", async () => {
    const first = start();
    await expect.poll(() => first.lines).toContain("info: the bot is ready");
    standin.control.say({ chat: 1001, text: ASKED });
    await answers(1);
    start();
    await expect(first.ended).rejects.toMatchObject({ code: "telegram-conflict" });
  });

  test("keeps within Telegram's rates", async () => {
    start();
    standin.control.limits({ on: true });
    // The first message of all takes longest: it opens the connection.
    standin.control.say({ chat: 1002, text: "thanks" });
    expect(await answers(1)).toHaveLength(1);
    for (let question = 0; question < 4; question++) standin.control.say({ chat: 1001, text: "thanks" });
    expect(await answers(5)).toHaveLength(5);
    const answered = (): unknown[] =>
      standin.control.calls({ method: "sendMessage" }).calls.map(({ answer }) => answer);
    await expect.poll(answered).toEqual([200, 200, 200, 200, 200]);
  });
});
