import { afterEach, describe, expect, test } from "vitest";
import { startStandin } from "#standin";
import { openStorage } from "#storage";
import { DATABASES } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";
import { openLog } from "./log.ts";
import { appOf, MALI } from "./mali-story.ts";
import { runBot } from "./run-bot.ts";

const READER = 987_654_321;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

describe.each(DATABASES)("/forget, on $name", ({ isMissing, open }) => {
  test("leaves the chat's number in no table when it says that it is done", async (context) => {
    context.skip(isMissing);
    const database = await open();
    closing.push(() => database.drop());
    const storage = await openStorage(database.url, { now: () => new Date(), log: openLog().log });
    closing.push(async () => storage[Symbol.asyncDispose]());
    const standin = await startStandin();
    closing.push(() => standin.stop());
    const bot = runBot(standin, { app: appOf([MALI]), storage });
    closing.push(() => bot.stop());

    const { control } = standin;
    for (const text of ["/start mali", "How many troops remain?", "/forget"])
      control.say({ chat: READER, text });
    const { messages } = await control.messages({ by: "bot", count: 3 });
    expect(JSON.stringify(await everyRow(database.url))).toContain(`${READER}`);
    control.press({ chat: READER, message: messages[2].message_id, button: "Delete everything" });
    const { messages: after } = await control.messages({ by: "bot", count: 4 });
    expect(after[3].text).toBe("Done: everything that I kept of this chat is deleted.");
    expect(JSON.stringify(await everyRow(database.url))).not.toContain(`${READER}`);
  });
});
