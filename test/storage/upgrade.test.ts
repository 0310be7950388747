import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStorage } from "#storage";
import type { StoryId } from "#story";
import { DATABASES, type TestDatabase } from "./databases.ts";
import { everyColumn, everyRow, runSql } from "./every-row.ts";

const FIRST_RELEASE = readFileSync(join(import.meta.dirname, "first-release.sql"), "utf8");
const FERRY = "ferry" as StoryId;
const CHAT = -1_001_234_567_890;
const now = () => new Date("2026-03-01T12:01:00Z");

describe.each(DATABASES)("an upgrade of $name", ({ name, isMissing, open }) => {
  let database: TestDatabase;

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    database = await open();
    await runSql(database.url, FIRST_RELEASE);
  });
  afterEach(async () => {
    if (!isMissing) await database.drop();
  });

  test("keeps all that the first release had kept", async () => {
    await using storage = await openStorage(database.url, { now, log: { warn: () => {} } });
    expect(storage.migrated).not.toContain("0001-beginnings");
    await storage.giveTo({ id: 123456, username: "askstory_bot" });
    expect(await storage.inbox.waiting()).toEqual([
      { id: 42, chat: CHAT, body: { update_id: 42 }, progress: { arrived: 1 } },
    ]);
    expect(await storage.inbox.receive([{ id: 41, body: {} }])).toEqual([]);
    expect(await storage.conversations.read(CHAT)).toEqual({ story: FERRY, revision: 2, turns: [] });
    expect(await storage.chatSettings.read(CHAT)).toEqual({ story: FERRY, timeZone: "Europe/Paris" });
    expect(await storage.revisions.newest(FERRY)).toMatchObject({ number: 2, note: "A new figure" });
    expect(await everyRow(database.url)).toMatchObject({
      questions: [{ text: "How many were aboard?" }],
      changes: [{ fact: "aboard" }],
    });
  });

  test("makes the tables that a new database has", async () => {
    await (await openStorage(database.url, { now, log: { warn: () => {} } }))[Symbol.asyncDispose]();
    const fresh = await open();
    await (await openStorage(fresh.url, { now, log: { warn: () => {} } }))[Symbol.asyncDispose]();
    expect(await everyColumn(database.url)).toEqual(await everyColumn(fresh.url));
    await fresh.drop();
  });
});
