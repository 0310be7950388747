import { beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";
import { MORE_TROOPS, STORY } from "./bot-on-standin.ts";
import { useTrial } from "./use-trial.ts";

const CHANNEL = -1_001_000_000_700;
const OLGA = 1;
const INTRUDER = 2;
/** The summary, and below it the news. */
const UP_TO_DATE = /revision 2 · in the story\nupdated [^]*\n---\n[^]*1,000 troops → 1,200 troops/;
const PAUSED = "I can't post in “News” any more, so I have paused it. Once I may post there again, I go on.";

describe.each(DATABASES)("a channel, with $name", (kind) => {
  const { trial, database } = useTrial(kind);

  beforeEach(() => {
    trial.standin.control.chat({
      id: CHANNEL,
      type: "channel",
      title: "News",
      owner: { id: OLGA, name: "Olga" },
    });
  });

  /** The latest that the bot has said to a reader, once it has said so much. */
  async function told(chat: number, count: number) {
    const { messages } = await trial.standin.control.messages({ chat, by: "bot", count, waitMs: 15_000 });
    expect(messages).toHaveLength(count);
    return messages[count - 1];
  }

  async function choose(person: number) {
    trial.standin.control.say({ chat: person, text: "/channel" });
    const asking = await told(person, 1);
    const { message_id: message } = asking;
    trial.standin.control.press({ chat: person, message, button: "Choose a channel", share: CHANNEL });
    return told(person, 2);
  }

  async function setUp(...buttons: readonly string[]) {
    await choose(OLGA);
    for (const [index, button] of buttons.entries()) {
      const { message_id: message } = await told(OLGA, 2 + index);
      trial.standin.control.press({ chat: OLGA, message, button });
      await told(OLGA, 3 + index);
    }
    return 2 + buttons.length;
  }

  test("is set up in private by who may post there: what changes, and a summary that stays right", async () => {
    const said = await setUp("Post what changes", "short, always there");
    expect((await told(OLGA, said)).text).toBe(
      "What I post in “News” about French forces kill 40 fighters in Mali\n" +
        "What changes: yes\nSummary: short, always there",
    );
    const summary = await told(CHANNEL, 1);
    expect(summary.text).toMatch(/^French forces kill 40 fighters in Mali\n\n• /);
    await trial.publish(MORE_TROOPS);
    const posts = async () => (await trial.said(CHANNEL, 2)).join("\n---\n");
    await expect.poll(posts, { timeout: 10_000 }).toMatch(UP_TO_DATE);
    const { messages } = await trial.standin.control.messages({ chat: CHANNEL, by: "bot" });
    expect(messages.flatMap(({ reply_markup: keyboard }) => keyboard ?? [])).toEqual([]);
  });

  test("is not set up by who may not post there, nor where the bot may not", async () => {
    expect((await choose(INTRUDER)).text).toBe("You may not post in “News” yourself, so I don't either.");
    trial.standin.control.chat({ id: CHANNEL, botMayWrite: false });
    expect((await choose(OLGA)).text).toContain("I may not post in “News”. Make me an admin");
    expect(await trial.storage.follows.of(CHANNEL)).toEqual([]);
  });

  test("is changed only by who may post there still", async () => {
    const said = await setUp("Post what changes");
    trial.standin.control.leave({ chat: CHANNEL, user: OLGA });
    const { message_id: message } = await told(OLGA, said);
    trial.standin.control.press({ chat: OLGA, message, button: "Don't post what changes" });
    expect((await told(OLGA, said + 1)).text).toBe("You may not post in “News” yourself, so I don't either.");
    expect(await trial.storage.follows.of(CHANNEL)).toMatchObject([{ story: STORY }]);
  });

  test.each([
    [
      "throws the bot out",
      false,
      () => trial.standin.control.leave({ chat: CHANNEL, kicked: true, by: OLGA }),
    ],
    [
      "lets it post no more, without a word",
      true,
      () => trial.standin.control.chat({ id: CHANNEL, botMayWrite: false }),
    ],
  ])("that %s is paused, and whoever set it up is told, once", async (_, isUntold, takeAway) => {
    const said = await setUp("Post what changes", "short, always there");
    await told(CHANNEL, 1);
    takeAway();
    await trial.publish(MORE_TROOPS);
    expect((await told(OLGA, said + 1)).text).toBe(PAUSED);
    await expect.poll(isAtRest, { timeout: 10_000 }).toBe(true);
    trial.standin.control.chat({ id: CHANNEL, botMayWrite: true });
    trial.standin.control.join({ chat: CHANNEL, by: OLGA });
    if (isUntold) await chooseAgain(said + 1);
    const posts = async () => (await trial.said(CHANNEL, 2)).join("\n---\n");
    await expect.poll(posts, { timeout: 10_000 }).toMatch(UP_TO_DATE);
    expect(await trial.said(CHANNEL, 2)).toHaveLength(2);
  });

  /** Nothing is on its way there any more. */
  async function isAtRest(): Promise<boolean> {
    const { posts, deliveries, readers } = await everyRow(database.url);
    const isUnderWay = [...posts, ...deliveries].some(
      ({ state }) => state === "claimed" || state === "queued",
    );
    return (
      !isUnderWay && readers.some(({ chat, gone_at: goneAt }) => Number(chat) === CHANNEL && goneAt !== null)
    );
  }

  /** Chooses it again, once it is mended. */
  async function chooseAgain(said: number) {
    trial.standin.control.say({ chat: OLGA, text: "/channel" });
    const { message_id: message } = await told(OLGA, said + 1);
    trial.standin.control.press({ chat: OLGA, message, button: "Choose a channel", share: CHANNEL });
    expect((await told(OLGA, said + 2)).text).toContain("What changes: yes");
  }
});
