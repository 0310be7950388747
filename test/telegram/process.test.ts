import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Standin, startStandin } from "#standin";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { BotProcess } from "./bot-process.ts";

const TOKEN = "1:right";
const READER = 1001;
const STARTS_WITHIN_MS = 20_000;
const [SQLITE] = DATABASES;

let standin: Standin;
let database: TestDatabase;
const bots: BotProcess[] = [];

beforeEach(async () => {
  standin = await startStandin({ token: TOKEN });
});

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.kill();
  await standin.stop();
  await database.drop();
});

function start(token = TOKEN, { url } = database): BotProcess {
  const bot = new BotProcess({ token, telegram: standin.url, databaseUrl: url });
  bots.push(bot);
  return bot;
}

const say = (text: string) => standin.control.say({ chat: READER, text });

/** How each message to the reader begins, once there are `count`. */
async function answers(count: number): Promise<string[]> {
  const order = { by: "bot", chat: READER, count, waitMs: STARTS_WITHIN_MS } as const;
  const { messages } = await standin.control.messages(order);
  return messages.map(({ text = "" }) => text.split("\n")[0]);
}

describe.each(DATABASES.filter(({ isMissing }) => !isMissing))("kill -9, on $name", ({ open }) => {
  test("loses neither the conversation, nor what was being answered, nor what waited behind it", async () => {
    database = await open();
    const bot = start();
    say("who was ousted?");
    expect(await answers(1)).toEqual(["Amadou Toumani Toure"]);
    standin.control.fault({ method: "sendMessage", delayMs: 60_000 });
    say("what happened to him?");
    await expect.poll(() => standin.control.calls({ method: "sendMessage" }).calls.length).toBe(2);
    say("who led the coup?");
    await bot.killAndStart();
    await expect
      .poll(() => answers(3), { timeout: STARTS_WITHIN_MS })
      .toEqual(["Amadou Toumani Toure", "After he was ousted, Toure was imprisoned", "Amadou Haya Sanogo"]);
  });
});

describe("the bot's end", () => {
  beforeEach(async () => {
    database = await SQLITE.open();
  });

  test("by SIGTERM is 0, and the next start answers what came meanwhile", async () => {
    const bot = start();
    say("how many troops remain?");
    await answers(1);
    await bot.stop();
    say("who led the coup?");
    start();
    expect(await answers(2)).toEqual(["1,000 troops", "Amadou Haya Sanogo"]);
  });

  test("by a wrong token is 1, with a remedy and without the token", async () => {
    const { code, errors } = await start("1:wrong").ended();
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining("@BotFather") as string });
    expect(errors).not.toContain("1:wrong");
  });

  test("by a second bot on the same token is 1, with a remedy", async () => {
    const first = start();
    say("how many troops remain?");
    await answers(1);
    const other = await SQLITE.open();
    const second = start(TOKEN, other);
    const { code, errors } = await first.ended();
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringContaining("Stop the other program") as string,
    });
    await second.kill();
    await other.drop();
  });
});
