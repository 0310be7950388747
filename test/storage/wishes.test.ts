import { describe, expect, test } from "vitest";
import { afterTry, type Owed, type TryOutcome, type WishId, wishIdOf } from "#following";
import type { FactId, StoryId } from "#story";
import { announce as announceIn } from "./announce.ts";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const DAY = 24 * 3_600_000;
const STORY = "mali" as StoryId;
const OTHER_STORY = "ferry" as StoryId;
const ADA = 1001;
const BEN = 1002;
const WOUNDED = "How many were wounded?";
const SENT: TryOutcome = { kind: "sent" };
const DOUBTFUL: TryOutcome = { kind: "failed", reason: "doubtful" };

describe.each(DATABASES)("wishes, in $name", (kind) => {
  const { storage, database, clock } = useStorage(kind);

  function wish(chat: number, question = WOUNDED, revision = 1): Promise<"kept" | "full"> {
    clock.now += 1;
    return storage.wishes.add(chat, { story: STORY, question }, revision);
  }
  const announce = (number: number) => announceIn(storage, STORY, number, { levels: [] });
  const claimed = () => storage.ledger.claim(100);
  const questions = async (chat: number) => (await storage.wishes.of(chat)).map(({ question }) => question);

  /** Tries to send it, with the answers of these wishes. */
  async function settle(owed: Owed, outcome: TryOutcome, ...granted: WishId[]): Promise<void> {
    const wishes = granted.map((id) => ({ id, fact: "wounded" as FactId }));
    const told = { revision: owed.revision, facts: [], wishes };
    await storage.ledger.settle(owed, afterTry(owed.delivery, outcome, clock.now), told);
  }

  describe("are kept", () => {
    test("once, whatever the case and the punctuation, by story", async () => {
      expect(await wish(ADA)).toBe("kept");
      expect(await wish(ADA, "how many were WOUNDED")).toBe("kept");
      await storage.wishes.add(ADA, { story: OTHER_STORY, question: WOUNDED }, 1);
      expect(await storage.wishes.of(ADA)).toHaveLength(2);
      expect(await storage.wishes.of(BEN)).toEqual([]);
    });

    test("ten at most, and one of the ten again", async () => {
      for (let number = 1; number <= 10; number++) await wish(ADA, `Who is number ${number}?`);
      expect(await wish(ADA, "Who is number 11?")).toBe("full");
      expect(await wish(ADA, "Who is number 10?")).toBe("kept");
      await storage.wishes.drop(ADA, STORY, wishIdOf("Who is number 1?"));
      expect(await wish(ADA, "Who is number 11?")).toBe("kept");
      expect(await wish(BEN)).toBe("kept");
    });

    test("until they are dropped, twice without harm", async () => {
      await wish(ADA);
      for (const _ of [1, 2]) await storage.wishes.drop(ADA, STORY, wishIdOf(WOUNDED));
      expect(await storage.wishes.of(ADA)).toEqual([]);
    });

    test("for 90 days", async () => {
      await wish(ADA);
      clock.now += 90 * DAY - 1;
      await storage.expire();
      expect(await questions(ADA)).toEqual([WOUNDED]);
      clock.now += 1;
      await storage.expire();
      expect((await everyRow(database.url)).wishes).toEqual([]);
    });

    test("for the newsroom without who asked, masked, with how many wait", async () => {
      await wish(ADA);
      await wish(BEN, "How many were wounded");
      await wish(BEN, "Did @ada say so?");
      expect(await storage.wishes.awaited(STORY)).toEqual([
        { question: "How many were wounded", readers: 2 },
        { question: "Did <name> say so?", readers: 1 },
      ]);
    });
  });

  describe("are asked again", () => {
    test("at every revision, each chat's in one message, whoever follows the story", async () => {
      await wish(ADA);
      await wish(ADA, "Who did it?");
      await storage.follows.follow(BEN, STORY, 1);
      await wish(BEN);
      await announce(2);
      const owed = await claimed();
      expect(owed).toMatchObject([
        { chat: ADA, revision: 2, wishes: [{ question: WOUNDED }, { question: "Who did it?" }] },
        { chat: BEN, follow: { told: 1 }, wishes: [{ question: WOUNDED }] },
      ]);
      expect(owed[0]).not.toHaveProperty("follow");
      for (const one of owed) await storage.ledger.drop(one);
      await announce(3);
      expect(await claimed()).toHaveLength(2);
    });

    test("at a revision that came while the reader read that the story doesn't say", async () => {
      await announce(2);
      await wish(ADA, WOUNDED, 1);
      await wish(BEN, WOUNDED, 2);
      expect(await claimed()).toMatchObject([{ chat: ADA, revision: 2 }]);
    });

    test("not where the reader has blocked the bot, until they are back", async () => {
      await wish(ADA);
      await storage.follows.leave(ADA);
      await announce(2);
      expect(await claimed()).toEqual([]);
      await storage.follows.comeBack(ADA);
      expect(await claimed()).toMatchObject([{ chat: ADA, revision: 2, wishes: [{ question: WOUNDED }] }]);
    });

    test("also when the reader follows the story no more", async () => {
      await storage.follows.follow(ADA, STORY, 1);
      await wish(ADA);
      await announce(2);
      await storage.follows.unfollow(ADA, STORY);
      expect(await claimed()).toMatchObject([{ wishes: [{ question: WOUNDED }] }]);
    });

    test("and nobody is owed anything where the last one was dropped meanwhile", async () => {
      await wish(ADA);
      await announce(2);
      await storage.wishes.drop(ADA, STORY, wishIdOf(WOUNDED));
      expect(await claimed()).toEqual([]);
      expect((await everyRow(database.url)).deliveries).toEqual([]);
    });
  });

  describe("that come true", () => {
    test("are told once; what was told stays known, to be put right", async () => {
      await wish(ADA);
      await wish(ADA, "Who did it?");
      await announce(2);
      const [owed] = await claimed();
      await settle(owed, SENT, wishIdOf(WOUNDED));
      expect(await questions(ADA)).toEqual(["Who did it?"]);
      await announce(3);
      const [next] = await claimed();
      expect(next.wishes).toMatchObject([
        { question: WOUNDED, told: 2, fact: "wounded" },
        { question: "Who did it?" },
      ]);
      await settle(next, SENT);
      await announce(4);
      expect((await claimed())[0].wishes).toMatchObject([{ told: 3 }, {}]);
    });

    test("are told once more where nobody knows whether the message arrived", async () => {
      await wish(ADA);
      await announce(2);
      const [owed] = await claimed();
      await settle(owed, DOUBTFUL, wishIdOf(WOUNDED));
      clock.now += 2000;
      const [again] = await claimed();
      expect(again).toMatchObject({ perhaps: 2, delivery: { doubts: 1 }, wishes: [{ fact: "wounded" }] });
      expect(again.wishes[0]).not.toHaveProperty("told");
      await settle(again, SENT, wishIdOf(WOUNDED));
      expect(await questions(ADA)).toEqual([]);
      clock.now += DAY;
      expect(await claimed()).toEqual([]);
    });

    test("can be wished again", async () => {
      await wish(ADA);
      await announce(2);
      const [owed] = await claimed();
      await settle(owed, SENT, wishIdOf(WOUNDED));
      await wish(ADA, WOUNDED, 2);
      expect(await questions(ADA)).toEqual([WOUNDED]);
    });
  });

  test("move with their chat", async () => {
    await wish(-5);
    await wish(-100);
    await wish(-5, "Who did it?");
    for (const _ of [1, 2]) await storage.ledger.moveChat(-5, -100);
    expect(await questions(-100)).toEqual([WOUNDED, "Who did it?"]);
    expect(await questions(-5)).toEqual([]);
  });
});
