import { describe, expect, test } from "vitest";
import type { Offer } from "#editing";
import type { StoryId } from "#story";
import { DATABASES } from "./databases.ts";
import { useStorage } from "./use-storage.ts";

const [ANNA, BERT] = [2001, 2002];
const FERRY = "ferry" as StoryId;

function offer(hash: string): Offer {
  return { story: FERRY, hash, kind: "change", title: "Ferry runs aground", state: "open" };
}

describe.each(DATABASES)("what is offered to editors, in $name", (kind) => {
  const { storage, clock } = useStorage(kind);

  test("is kept once, and a newer one ends it", async () => {
    const { offers } = storage;
    expect(await offers.add(offer("aa11"), [ANNA])).toBe(true);
    expect(await offers.add(offer("aa11"), [ANNA])).toBe(false);
    expect(await offers.add(offer("bb22"), [ANNA])).toBe(true);
    expect(await offers.find(FERRY, "aa")).toMatchObject({ hash: "aa11", state: "superseded" });
    expect((await offers.open()).map(({ hash }) => hash)).toEqual(["bb22"]);
  });

  test("is decided by one of two who press at once", async () => {
    const { offers } = storage;
    await offers.add(offer("aa11"), [ANNA, BERT]);
    const decisions = await Promise.all(
      [ANNA, BERT].map((editor) => offers.decide(offer("aa11"), "published", editor)),
    );
    expect(decisions.filter((decision) => decision?.isTheirs)).toHaveLength(1);
    const winner = decisions[0]?.isTheirs ? ANNA : BERT;
    expect(await offers.decide(offer("aa11"), "published", winner)).toMatchObject({ isTheirs: true });
    expect(await offers.decide(offer("aa11"), "postponed", winner)).toMatchObject({ isTheirs: false });
  });

  test("is told to each editor by one process, and again when something became of it", async () => {
    const { offers } = storage;
    await offers.add(offer("aa11"), [ANNA, BERT]);
    const [first, second] = [await offers.claim(), await offers.claim()];
    expect([first?.editor, second?.editor]).toEqual([ANNA, BERT]);
    expect(await offers.claim()).toBeUndefined();
    if (first) await offers.told(first, 7);
    if (second) await offers.putOff(second, 5000);
    expect(await offers.claim()).toBeUndefined();
    clock.now += 5000;
    expect(await offers.claim()).toMatchObject({ editor: BERT });

    await offers.decide(offer("aa11"), "published", BERT);
    expect(await offers.claim()).toBeUndefined();
    await offers.becameRevision(offer("aa11"), 4);
    expect(await offers.claim()).toEqual({
      offer: { ...offer("aa11"), state: "published", revision: 4 },
      editor: ANNA,
      message: 7,
      decidedBy: "another",
    });
  });

  test("is told again by another process when one was killed in between", async () => {
    const { offers } = storage;
    await offers.add(offer("aa11"), [ANNA]);
    await offers.claim();
    clock.now += 30_000;
    expect(await offers.claim()).toMatchObject({ editor: ANNA });
  });

  test("which editor decided is forgotten with the chat, and after 30 days", async () => {
    const { offers } = storage;
    await offers.add(offer("aa11"), [ANNA, BERT]);
    await offers.decide(offer("aa11"), "postponed", ANNA);
    await storage.forget(ANNA);
    expect(await offers.claim()).toMatchObject({ editor: BERT, decidedBy: "nobody" });
    clock.now += 30 * 24 * 3_600_000;
    await storage.expire();
    expect(await offers.claim()).toBeUndefined();
    expect(await offers.add(offer("aa11"), [ANNA])).toBe(false);
  });
});
