import { beforeEach, describe, expect, test } from "vitest";
import { afterTry, type DeliveryState, type Owed, pause, putOff, type TryOutcome } from "#following";
import { openStorage } from "#storage";
import type { FactId, StoryId } from "#story";
import { announce as announceIn } from "./announce.ts";
import { DATABASES } from "./databases.ts";
import { everyRow, runSql } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const STORY = "mali" as StoryId;
const OTHER_STORY = "ferry" as StoryId;
const ADA = 1001;
const BEN = 1002;
const DOUBTFUL: TryOutcome = { kind: "failed", reason: "doubtful" };

describe.each(DATABASES)("who hears of what, in $name", (kind) => {
  const { storage, database, clock } = useStorage(kind);

  const announce = (number: number, story = STORY) => announceIn(storage, story, number);
  const claimed = async () =>
    (await storage.ledger.claim(100)).toSorted((one, other) => one.chat - other.chat);
  const chats = (owed: readonly Owed[]) => owed.map(({ chat }) => chat);
  const told = (revision: number, ...facts: string[]) => ({
    revision,
    facts: facts as FactId[],
    wishes: [],
  });
  /** Tries to send one, with that outcome. */
  const settle = (owed: Owed, outcome: TryOutcome, revision = owed.revision, ...facts: string[]) =>
    storage.ledger.settle(owed, afterTry(owed.delivery, outcome, clock.now), told(revision, ...facts));
  const sent: TryOutcome = { kind: "sent" };

  async function states(revision: number, story = STORY): Promise<Partial<Record<DeliveryState, number>>> {
    const all = await storage.announcements.all();
    const found = all.find((one) => one.story === story && one.revision === revision);
    return Object.fromEntries(Object.entries(found?.deliveries ?? {}).filter(([, count]) => count > 0));
  }

  describe("a follow", () => {
    test("is kept once, from the revision at which it began", async () => {
      await storage.follows.follow(ADA, STORY, 3);
      await storage.follows.follow(ADA, STORY, 4);
      await storage.follows.follow(ADA, OTHER_STORY, 1);
      expect(await storage.follows.of(ADA)).toEqual([
        { story: OTHER_STORY, told: 1, toldFacts: [], isPaused: false },
        { story: STORY, told: 3, toldFacts: [], isPaused: false },
      ]);
      await storage.follows.unfollow(ADA, OTHER_STORY);
      expect(await storage.follows.of(ADA)).toMatchObject([{ story: STORY }]);
      expect(await storage.follows.of(BEN)).toEqual([]);
    });

    test("has its own level, and can rest", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await storage.follows.change(ADA, STORY, { what: "all" });
      await storage.follows.change(ADA, STORY, { isPaused: true });
      expect(await storage.follows.of(ADA)).toMatchObject([{ what: "all", isPaused: true }]);
    });

    test("what a reader has chosen is kept, each choice by itself", async () => {
      expect(await storage.follows.choices(ADA)).toEqual({});
      await storage.follows.choose(ADA, { what: "headline", timeZone: "Asia/Tokyo" });
      await storage.follows.choose(ADA, { when: { dailyAt: 18 }, quiet: { from: 0, to: 0 } });
      expect(await storage.follows.choices(ADA)).toEqual({
        what: "headline",
        when: { dailyAt: 18 },
        quiet: { from: 0, to: 0 },
        timeZone: "Asia/Tokyo",
      });
      await storage.follows.choose(ADA, { when: "atOnce" });
      expect(await storage.follows.choices(ADA)).not.toHaveProperty("when");
    });
  });

  describe("an announcement", () => {
    test("owes a message to everybody who hears of it, and to nobody else", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await storage.follows.follow(BEN, OTHER_STORY, 1);
      await storage.follows.follow(1003, STORY, 1);
      await storage.follows.choose(1003, { what: "headline" });
      await storage.follows.follow(1004, STORY, 1);
      await storage.follows.choose(1004, { what: "headline" });
      await storage.follows.change(1004, STORY, { what: "all" });
      await announce(2);
      expect(chats(await claimed())).toEqual([ADA, 1004]);
    });

    test("is made once for a revision", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      expect(await announce(2)).toBe(false);
      expect(await states(2)).toEqual({ queued: 1 });
    });

    test("takes the place of what nobody has claimed", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      clock.now += HOUR;
      await announce(3);
      expect([await states(2), await states(3)]).toEqual([{}, { queued: 1 }]);
      expect(await claimed()).toMatchObject([
        { chat: ADA, revision: 3, since: clock.now - HOUR, follow: { told: 1 } },
      ]);
    });

    test("waits for a message that is under way to the same chat", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      const [first] = await claimed();
      await announce(3);
      expect(await claimed()).toEqual([]);
      await settle(first, sent);
      expect(await claimed()).toMatchObject([{ revision: 3, follow: { told: 2 }, sent: [clock.now] }]);
    });

    test("takes in what was under way when it came, and may have arrived", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      const [first] = await claimed();
      await announce(3);
      await settle(first, DOUBTFUL);
      expect([await states(2), await states(3)]).toEqual([{}, { doubtful: 1 }]);
      await announce(4);
      clock.now += 10 * SECOND;
      const [again] = await claimed();
      expect(again).toMatchObject({ revision: 4, perhaps: 2, delivery: { doubts: 1 }, follow: { told: 1 } });
    });

    test("takes in what a killed worker had under way", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      const [lost] = await claimed();
      await announce(3);
      clock.now = lost.delivery.dueAt;
      expect(await claimed()).toMatchObject([{ revision: 3, perhaps: 2, delivery: { doubts: 1 } }]);
      expect(await states(2)).toEqual({});
    });

    test("that is stopped sends nothing more, and says who had it", async () => {
      for (const chat of [ADA, BEN, 1003]) await storage.follows.follow(chat, STORY, 1);
      await announce(2);
      const [first, second] = await storage.ledger.claim(2);
      await settle(first, sent);
      const stopped = await storage.announcements.stop(STORY, 2);
      expect(stopped).toMatchObject({ isStopped: true, deliveries: { sent: 1, claimed: 1, paused: 1 } });
      await settle(second, DOUBTFUL);
      clock.now += DAY;
      expect(await claimed()).toEqual([]);
      expect(await storage.announcements.stop(STORY, 9)).toBeUndefined();
    });

    test("follows one that was stopped: to those who had it, may have had it, and had it not", async () => {
      for (const chat of [ADA, BEN, 1003]) await storage.follows.follow(chat, STORY, 1);
      await announce(2);
      const [ada, ben] = await claimed();
      await settle(ada, sent, 2, "troops");
      await settle(ben, DOUBTFUL);
      await storage.announcements.stop(STORY, 2);
      clock.now += 10 * 60 * SECOND;
      await announce(3);
      expect(await claimed()).toMatchObject([
        { chat: ADA, follow: { told: 2, toldFacts: ["troops"] } },
        { chat: BEN, follow: { told: 1 }, perhaps: 2, delivery: { doubts: 1 } },
        { chat: 1003, follow: { told: 1 } },
      ]);
    });
  });

  describe("a claim", () => {
    beforeEach(async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
    });

    test("is nobody else's, and over when it is settled", async () => {
      const [owed] = await claimed();
      expect(owed).toMatchObject({
        chat: ADA,
        story: STORY,
        revision: 2,
        since: clock.now,
        sent: [],
        choices: {},
      });
      expect(await claimed()).toEqual([]);
      await settle(owed, sent, 2, "troops", "coup");
      expect(await states(2)).toEqual({ sent: 1 });
      expect(await storage.follows.of(ADA)).toMatchObject([{ told: 2, toldFacts: ["troops", "coup"] }]);
      clock.now += DAY;
      expect(await claimed()).toEqual([]);
    });

    test("brings what the reader has chosen", async () => {
      await storage.follows.choose(ADA, { when: { dailyAt: 18 }, timeZone: "Asia/Tokyo" });
      expect(await claimed()).toMatchObject([{ choices: { when: { dailyAt: 18 }, timeZone: "Asia/Tokyo" } }]);
    });

    test("of a worker that was killed is in doubt, and is sent once more", async () => {
      const [lost] = await claimed();
      clock.now = lost.delivery.dueAt - 1;
      expect(await claimed()).toEqual([]);
      clock.now += 1;
      const [again] = await claimed();
      expect(again.delivery.doubts).toBe(1);
      // The killed one was only slow: what it says comes too late.
      await settle(lost, sent);
      expect(await states(2)).toEqual({ claimed: 1 });
      await settle(again, sent);
      expect(await states(2)).toEqual({ sent: 1 });
    });

    test.runIf(kind.name !== "SQLite")(
      "is one instance's turn, and another takes over when it is lost",
      async () => {
        const log = { warn: () => {} };
        await using other = await openStorage(database.url, { now: () => new Date(clock.now), log });
        await claimed();
        await announce(3);
        expect(await other.ledger.claim(100)).toEqual([]);
        await runSql(
          database.url,
          `select pg_terminate_backend(pid) from pg_locks
         where locktype = 'advisory' and classid::bigint = hashtext(current_schema())::bigint & 4294967295`,
        );
        clock.now += DAY;
        expect(await other.ledger.claim(100)).toHaveLength(1);
        await expect.poll(claimed).toEqual([]);
      },
    );

    test("that is put off comes back when it is due", async () => {
      const [owed] = await claimed();
      await storage.ledger.settle(owed, putOff(owed.delivery, clock.now + HOUR), told(2));
      clock.now += HOUR - 1;
      expect(await claimed()).toEqual([]);
      clock.now += 1;
      expect(await claimed()).toHaveLength(1);
    });

    test("is looked at again when the reader chooses otherwise", async () => {
      const [owed] = await claimed();
      await storage.ledger.settle(owed, putOff(owed.delivery, clock.now + HOUR), told(2));
      await storage.follows.choose(ADA, { quiet: { from: 0, to: 0 } });
      expect(await claimed()).toHaveLength(1);
    });

    test("rests while the reader does not want to hear, and goes on then", async () => {
      const [owed] = await claimed();
      await storage.ledger.settle(owed, pause(owed.delivery, clock.now), told(2));
      clock.now += DAY;
      expect(await claimed()).toEqual([]);
      await storage.follows.change(ADA, STORY, { isPaused: false });
      expect(await claimed()).toHaveLength(1);
    });

    test("that has nothing to tell leaves no trace", async () => {
      const [owed] = await claimed();
      await storage.ledger.drop(owed);
      expect(await states(2)).toEqual({});
    });

    test("is in vain when the reader has stopped following", async () => {
      await storage.follows.unfollow(ADA, STORY);
      expect(await claimed()).toEqual([]);
      expect(await states(2)).toEqual({});
    });

    test("that was under way then is not tried again", async () => {
      const [owed] = await claimed();
      await storage.follows.unfollow(ADA, STORY);
      await settle(owed, { kind: "slowDown", retryAfterSeconds: 1 });
      clock.now += SECOND;
      expect(await claimed()).toEqual([]);
      expect(await states(2)).toEqual({});
    });

    test("the longest due comes first, and no more than are asked for", async () => {
      for (const chat of [BEN, 1003]) {
        clock.now += SECOND;
        await storage.follows.follow(chat, OTHER_STORY, 1);
        await announce(chat, OTHER_STORY);
      }
      expect(await storage.ledger.claim(0)).toEqual([]);
      expect(chats(await storage.ledger.claim(1))).toEqual([ADA]);
    });
  });

  describe("a reader who blocks the bot", () => {
    beforeEach(async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await storage.follows.choose(ADA, { what: "all" });
      await announce(2);
      const [owed] = await claimed();
      await settle(owed, { kind: "gone" });
    });

    test("is owed nothing meanwhile, and keeps what they have chosen", async () => {
      await announce(3);
      clock.now += DAY;
      expect(await claimed()).toEqual([]);
      expect(await storage.follows.choices(ADA)).toEqual({ what: "all" });
    });

    test("gets one message with all that has come since, once back", async () => {
      await announce(3);
      await announce(4);
      await storage.follows.comeBack(ADA);
      await storage.follows.comeBack(ADA);
      const owed = await claimed();
      expect(owed).toMatchObject([{ chat: ADA, revision: 4, follow: { told: 1 } }]);
      await settle(owed[0], sent);
      expect(await claimed()).toEqual([]);
      await announce(5);
      expect(await claimed()).toMatchObject([{ revision: 5 }]);
    });

    test("gets nothing that was stopped", async () => {
      await announce(3);
      await storage.announcements.stop(STORY, 3);
      await storage.follows.comeBack(ADA);
      expect(await claimed()).toEqual([]);
      await announce(4);
      expect(await claimed()).toMatchObject([{ revision: 4, follow: { told: 1 } }]);
    });

    test("and one who has told us so before anything was sent", async () => {
      await storage.follows.follow(BEN, STORY, 3);
      await storage.follows.leave(BEN);
      await announce(4);
      expect(await claimed()).toEqual([]);
      await storage.follows.comeBack(BEN);
      expect(await claimed()).toMatchObject([{ chat: BEN, revision: 4 }]);
    });
  });

  describe("what has served its time", () => {
    test("deliveries after 30 days, and what they told stays told", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await announce(2);
      const [owed] = await claimed();
      await settle(owed, sent);
      clock.now += 30 * DAY - 1;
      await storage.expire();
      expect(await states(2)).toEqual({ sent: 1 });
      clock.now += 1;
      await storage.expire();
      expect(await states(2)).toEqual({});
      expect(await storage.follows.of(ADA)).toMatchObject([{ told: 2 }]);
    });

    test("what a reader chose who has been gone for a year", async () => {
      for (const chat of [ADA, BEN]) {
        await storage.follows.follow(chat, STORY, 1);
        await storage.follows.choose(chat, { what: "all", timeZone: "Asia/Tokyo" });
      }
      await storage.follows.leave(ADA);
      clock.now += 366 * DAY;
      await storage.expire();
      expect(await storage.follows.of(BEN)).toHaveLength(1);
      expect(JSON.stringify(await everyRow(database.url))).not.toContain(String(ADA));
    });
  });

  test("a group that has become a supergroup keeps all that it had, however often that is told", async () => {
    const OLD = -500;
    const NEW = -1_001_234_567_890;
    await storage.follows.follow(OLD, STORY, 1);
    await storage.follows.follow(OLD, OTHER_STORY, 1);
    await storage.follows.choose(OLD, { what: "all", timeZone: "Asia/Tokyo" });
    await announce(2);
    const [owed] = await claimed();
    await settle(owed, { kind: "moved", to: NEW });
    await storage.ledger.moveChat(OLD, NEW);
    await storage.ledger.moveChat(OLD, NEW);
    const again = await claimed();
    expect(again).toMatchObject([
      { chat: NEW, revision: 2, choices: { what: "all", timeZone: "Asia/Tokyo" } },
    ]);
    await settle(again[0], sent);
    await storage.follows.follow(OLD, STORY, 1);
    await storage.ledger.moveChat(OLD, NEW);
    expect(await storage.follows.of(NEW)).toMatchObject([{ story: OTHER_STORY }, { story: STORY, told: 2 }]);
    expect(JSON.stringify(await everyRow(database.url))).not.toContain(String(OLD));
  });
});
