import { beforeEach, describe, expect, test } from "vitest";
import { afterTry, type OwedSummary, type TryOutcome } from "#following";
import type { StoryId } from "#story";
import { announce } from "./announce.ts";
import { DATABASES } from "./databases.ts";
import { useStorage } from "./use-storage.ts";

const STORY = "mali" as StoryId;
const GROUP = -500;
const GROWN = -1_001_000_000_500;
const SECOND = 1000;
const HOUR = 3_600_000;
const SHORT = { length: "short" } as const;

describe.each(DATABASES)("posted summaries, in $name", (kind) => {
  const { storage, clock } = useStorage(kind);

  beforeEach(async () => {
    await announce(storage, STORY, 1);
    await storage.summaries.remember({ chat: GROUP, story: STORY, ...SHORT, message: 7, revision: 1 });
  });

  const claim = () => storage.summaries.claim(10);
  async function settle(owed: OwedSummary, outcome: TryOutcome, revision: number): Promise<void> {
    const delivery = afterTry(owed.delivery, outcome, clock.now);
    await storage.summaries.settle(owed, delivery, { message: owed.message ?? 8, revision });
  }
  async function claimOwed(): Promise<OwedSummary[]> {
    await storage.summaries.owe("UTC");
    return claim();
  }

  test("is owed once with each revision, whatever it was before", async () => {
    expect(await claim()).toEqual([]);
    await announce(storage, STORY, 2);
    const [owed] = await claim();
    expect(owed).toMatchObject({ chat: GROUP, message: 7, revision: 1, isFollowed: false });
    expect(await claim()).toEqual([]);
    await settle(owed, { kind: "sent" }, 2);
    expect(await claim()).toEqual([]);
    await announce(storage, STORY, 3);
    expect(await claim()).toMatchObject([{ revision: 2 }]);
  });

  test("that was being mended when a newer revision came is mended again", async () => {
    await announce(storage, STORY, 2);
    const [owed] = await claim();
    await announce(storage, STORY, 3);
    await settle(owed, { kind: "sent" }, 2);
    expect(await claim()).toMatchObject([{ revision: 2 }]);
  });

  test("whose worker was killed is in doubt, and somebody else's from then on", async () => {
    await announce(storage, STORY, 2);
    const [lost] = await claim();
    clock.now += 29 * SECOND;
    expect(await claim()).toEqual([]);
    clock.now += SECOND;
    const [again] = await claim();
    expect(again.delivery).toMatchObject({ state: "claimed", doubts: 1 });
    await settle(lost, { kind: "sent" }, 2);
    await settle(again, { kind: "sent" }, 2);
    expect(await claim()).toEqual([]);
  });

  test("stays as it is while the newest revision is stopped", async () => {
    await announce(storage, STORY, 2);
    await storage.announcements.stop(STORY, 2);
    expect(await claim()).toEqual([]);
    await announce(storage, STORY, 3);
    expect(await claim()).toMatchObject([{ revision: 1 }]);
  });

  test("where the bot may not post waits until it may", async () => {
    await announce(storage, STORY, 2);
    const [owed] = await claim();
    await settle(owed, { kind: "failed", reason: "noRights" }, 1);
    clock.now += HOUR;
    expect(await claim()).toEqual([]);
    await storage.follows.comeBack(GROUP);
    expect(await claim()).toMatchObject([{ message: 7, revision: 1 }]);
  });

  test("of a group that has become a supergroup can't be mended; one that shall stand there is posted anew", async () => {
    await storage.summaries.want(GROUP, STORY, { ...SHORT, when: "kept" });
    const [posted] = await claimOwed();
    await settle(posted, { kind: "sent" }, 1);
    await storage.ledger.moveChat(GROUP, GROWN);
    const [anew] = await claimOwed();
    expect(anew).toMatchObject({ chat: GROWN, revision: 1 });
    expect(anew.message).toBeUndefined();
    expect(await storage.summaries.wanted(GROUP, STORY)).toBeUndefined();
  });

  test("that is wanted every day comes at its hour of the chat's clock, also when that was changed", async () => {
    await storage.summaries.want(GROUP, STORY, { ...SHORT, when: { dailyAt: 18 } });
    expect(await claimOwed()).toEqual([]);
    await storage.follows.choose(GROUP, { timeZone: "Asia/Kolkata" });
    expect(await claimOwed()).toEqual([]);
    clock.now = Date.parse("2026-03-02T12:30:00Z");
    const [owed] = await claimOwed();
    expect(owed).toMatchObject({ chat: GROUP, ...SHORT });
    await settle(owed, { kind: "sent" }, 1);
    clock.now += 23 * HOUR;
    expect(await claimOwed()).toEqual([]);
    clock.now += HOUR;
    expect(await claimOwed()).toHaveLength(1);
  });

  test("that is wanted no more comes no more", async () => {
    await storage.summaries.want(GROUP, STORY, { ...SHORT, when: "kept" });
    expect(await storage.summaries.wanted(GROUP, STORY)).toEqual({ ...SHORT, when: "kept" });
    await storage.summaries.want(GROUP, STORY, undefined);
    expect(await claimOwed()).toEqual([]);
  });

  test("whoever has set a group up is forgotten with all that is kept of them", async () => {
    await storage.chatSettings.keep(GROUP, { setUpBy: 1001, title: "Readers" });
    await storage.forget(1001);
    expect(await storage.chatSettings.read(GROUP)).toMatchObject({ setUpBy: undefined, title: "Readers" });
  });
});
