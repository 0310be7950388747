import { describe, expect, test } from "vitest";
import type { Revision } from "#publishing";
import type { AddedFact, Change, ChangedFact, Fact, FactId, RewordedFact, StoryId } from "#story";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const MALI = "mali" as StoryId;

function revision(number: number, more: Partial<Revision> = {}): Revision {
  return {
    story: MALI,
    number,
    status: "published",
    at: new Date("2026-03-01T12:00:00.123Z"),
    hash: `hash ${number}`,
    article: `An article with “quotes”, an emoji 🚢\r\nand line ends, number ${number}`,
    ...more,
  };
}

const fact = (id: string): Fact => ({ id: id as FactId }) as Fact;
const ADDED: AddedFact = { kind: "added", id: fact("dead").id, after: fact("dead"), cause: "editing" };
const CHANGED: ChangedFact = {
  kind: "changed",
  id: fact("troops").id,
  before: fact("troops"),
  after: fact("troops"),
  cause: "news",
};

const REWORDED: RewordedFact = {
  kind: "reworded",
  id: fact("where").id,
  before: fact("where"),
  after: fact("where"),
  isUnconfirmed: false,
};

describe.each(DATABASES)("revisions, in $name", (kind) => {
  const { storage, database } = useStorage(kind);

  test("the newest comes back as it was added, to the letter", async () => {
    const { revisions } = storage;
    expect(await revisions.newest(MALI)).toBeUndefined();
    await revisions.add(revision(1), []);
    const second = revision(2, { status: "withdrawn", note: "Why", facts: "facts: []\n" });
    await revisions.add(second, []);
    expect(await revisions.newest(MALI)).toEqual(second);
    expect(await revisions.newest("other" as StoryId)).toBeUndefined();
  });

  test("a number is taken once, also where several want it at the same moment", async () => {
    const { revisions } = storage;
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((editor) => revisions.add(revision(1, { note: `of editor ${editor}` }), [ADDED])),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await everyRow(database.url)).changes).toHaveLength(1);
  });

  test("its changes are kept by fact", async () => {
    await storage.revisions.add(revision(1), []);
    await storage.revisions.add(revision(2), [ADDED, CHANGED, REWORDED]);
    expect((await everyRow(database.url)).changes).toMatchObject([
      { story: MALI, revision: 2, fact: "dead", kind: "added", cause: "editing" },
      { story: MALI, revision: 2, fact: "troops", kind: "changed", cause: "news" },
      { story: MALI, revision: 2, fact: "where", kind: "reworded", cause: null },
    ]);
  });

  test("where its changes can't be kept, nor is the revision", async () => {
    const { revisions } = storage;
    const twice: Change[] = [ADDED, ADDED];
    await expect(revisions.add(revision(1), twice)).rejects.toThrow(/unique/i);
    expect(await revisions.count()).toBe(0);
    expect(await revisions.add(revision(1), [ADDED])).toBe(true);
  });

  test("how many there are, and which number each story has come to", async () => {
    const { revisions } = storage;
    expect([await revisions.count(), await revisions.numbers()]).toEqual([0, new Map()]);
    await revisions.add(revision(1), []);
    await revisions.add(revision(2), []);
    await revisions.add(revision(1, { story: "other" as StoryId }), []);
    expect(await revisions.count()).toBe(3);
    expect(await revisions.numbers()).toEqual(
      new Map([
        [MALI, 2],
        ["other", 1],
      ]),
    );
  });
});
