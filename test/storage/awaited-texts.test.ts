import { describe, expect, test } from "vitest";
import { openStorage } from "#storage";
import type { FactId, StoryId } from "#story";
import { DATABASES } from "./databases.ts";

const ANNA = 2001;
const LABEL = { story: "ferry" as StoryId, fact: "aboard" as FactId, part: "label" } as const;

describe.each(DATABASES)("what an editor was asked for, in $name", ({ isMissing, open }) => {
  test.skipIf(isMissing)(
    "is the last, for half an hour, until it came or the chat is forgotten",
    async () => {
      const database = await open();
      let now = Date.parse("2026-03-02T12:00:00Z");
      {
        await using storage = await openStorage(database.url, { now: () => new Date(now), log: console });
        const { awaitedTexts } = storage;
        await awaitedTexts.keep(ANNA, { ...LABEL, part: "value" });
        await awaitedTexts.keep(ANNA, LABEL);
        expect(await awaitedTexts.read(ANNA)).toEqual(LABEL);
        await awaitedTexts.clear(ANNA);
        expect(await awaitedTexts.read(ANNA)).toBeUndefined();
        await awaitedTexts.keep(ANNA, LABEL);
        await storage.forget(ANNA);
        expect(await awaitedTexts.read(ANNA)).toBeUndefined();
        await awaitedTexts.keep(ANNA, LABEL);
        now += 30 * 60_000;
        expect(await awaitedTexts.read(ANNA)).toBeUndefined();
      }
      await database.drop();
    },
  );
});
