import { describe, expect, test } from "vitest";
import type { FactId, StoryId } from "#story";
import { DATABASES } from "./databases.ts";
import { useStorage } from "./use-storage.ts";

const ANNA = 2001;
const LABEL = { story: "ferry" as StoryId, fact: "aboard" as FactId, part: "label" } as const;

describe.each(DATABASES)("what an editor was asked for, in $name", (kind) => {
  const { storage, clock } = useStorage(kind);

  test("is the last, for half an hour, until it came or the chat is forgotten", async () => {
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
    clock.now += 30 * 60_000;
    expect(await awaitedTexts.read(ANNA)).toBeUndefined();
  });
});
