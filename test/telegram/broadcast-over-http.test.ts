import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RevisionToTell } from "#following";
import { type Standin, startStandin } from "#standin";
import { openStorage, type Storage } from "#storage";
import type { Story, StoryId } from "#story";
import { ferry, type Line, revision } from "../following/revisions.ts";
import { announce } from "../storage/announce.ts";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { openLog } from "./log.ts";
import { appOf } from "./mali-story.ts";
import { type RunningBot, runBot } from "./run-bot.ts";

const FERRY = "ferry" as StoryId;
const ADA = 1001;
const BEN = 1002;

function passengers(count: number): Line {
  return [`The ferry had ${count} passengers.`, { value: `{ quantity: ${count}, unit: passengers }` }];
}

describe.each(DATABASES)("followers over HTTP, with $name", ({ isMissing, open }) => {
  let database: TestDatabase;
  let storage: Storage;
  let standin: Standin;
  let bot: RunningBot;
  let told: RevisionToTell[];
  let stories: Story[];

  beforeEach(async (context) => {
    context.skip(isMissing);
    database = await open();
    standin = await startStandin();
    const { log } = openLog();
    storage = await openStorage(database.url, { now: () => new Date(), log });
    const first = ferry(1, passengers(40));
    [told, stories] = [[revision(first)], [first]];
    bot = runBot(standin, {
      app: appOf(stories),
      storage,
      revisions: async (_story, from) => told.filter(({ story }) => story.revision >= from),
    });
    for (const chat of [ADA, BEN]) {
      standin.control.say({ chat, text: "/follow" });
      await messagesTo(chat, 1);
      // Whatever time it is while this is tested.
      await storage.follows.choose(chat, { quiet: { from: 0, to: 0 } });
    }
  });

  afterEach(async () => {
    if (isMissing) return;
    await bot.stop();
    await standin.stop();
    await storage[Symbol.asyncDispose]();
    await database.drop();
  });

  /** All that the bot has sent to a chat, once there are so many. */
  async function messagesTo(chat: number, count: number): Promise<string[]> {
    const { messages } = await standin.control.messages({ chat, by: "bot", count, waitMs: 20_000 });
    return messages.map(({ text }) => text ?? "");
  }

  /** The next revision, and its announcement. */
  async function publish(count: number, more: Partial<RevisionToTell> = {}): Promise<number> {
    const number = told.length + 1;
    told = [...told, revision(ferry(number, passengers(count)), more)];
    await announce(storage, FERRY, number, { isCorrection: more.isCorrection ?? false });
    return number;
  }

  async function settled(number: number): Promise<Record<string, number>> {
    for (;;) {
      const all = await storage.announcements.all();
      const { deliveries } = all.find((one) => one.revision === number) ?? { deliveries: undefined };
      if (deliveries && deliveries.queued + deliveries.claimed + deliveries.doubtful === 0) {
        return Object.fromEntries(Object.entries(deliveries).filter(([, some]) => some > 0));
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test("are told what changed, each once", async () => {
    const number = await publish(46);
    for (const chat of [ADA, BEN]) {
      expect((await messagesTo(chat, 2))[1]).toContain("Label of passengers: 40 passengers → 46 passengers");
    }
    expect(await settled(number)).toEqual({ sent: 2 });
    await publish(64);
    expect((await messagesTo(ADA, 3))[2]).toContain("46 passengers → 64 passengers");
  });

  test("who has blocked the bot hears once, when back, what has changed since", async () => {
    standin.control.leave({ chat: BEN });
    const second = await publish(46);
    expect(await settled(second)).toMatchObject({ sent: 1 });
    const third = await publish(64);
    expect(await settled(third)).toMatchObject({ sent: 1 });
    standin.control.join({ chat: BEN });
    expect((await messagesTo(BEN, 2))[1]).toContain("40 passengers → 64 passengers");
    expect(await messagesTo(BEN, 0)).toHaveLength(2);
  });

  test("a message that may have arrived is sent once more, and that is recorded", async () => {
    standin.control.fault({ method: "sendMessage", chat: ADA, code: 502, when: "after", times: 1 });
    const number = await publish(46);
    expect(await settled(number)).toEqual({ sent: 2 });
    expect(await messagesTo(ADA, 3)).toHaveLength(3);
    expect(await messagesTo(BEN, 2)).toHaveLength(2);
  });

  test("429 delays a message, and nothing else", async () => {
    standin.control.fault({ method: "sendMessage", chat: ADA, code: 429, retryAfter: 1, times: 1 });
    expect(await settled(await publish(46))).toEqual({ sent: 2 });
    expect(await messagesTo(ADA, 2)).toHaveLength(2);
  });

  test("those who had what was stopped, and only those, are told what was wrong", async () => {
    await storage.follows.change(BEN, FERRY, { isPaused: true });
    const wrong = await publish(64);
    expect((await messagesTo(ADA, 2))[1]).toContain("40 passengers → 64 passengers");
    expect(await settled(wrong)).toEqual({ sent: 1, paused: 1 });
    const stopped = await storage.announcements.stop(FERRY, wrong);
    expect(stopped?.deliveries).toMatchObject({ sent: 1, paused: 1 });
    told = told.map((one) => (one.story.revision === wrong ? { ...one, isStopped: true } : one));
    await storage.follows.change(BEN, FERRY, { isPaused: false });
    expect(await settled(await publish(40))).toEqual({ sent: 1 });
    expect((await messagesTo(ADA, 3))[2]).toContain("We told you: 64 passengers. That was wrong.");
    expect(await messagesTo(BEN, 1)).toHaveLength(1);
  });
});
