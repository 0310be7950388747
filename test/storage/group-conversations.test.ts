import { beforeEach, describe, expect, test } from "vitest";
import type { Conversation } from "#answering";
import type { Storage } from "#storage";
import type { StoryId } from "#story";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const GROUP = -500;
const SUPERGROUP = -1_001_234_567_890;
const ADA = 1001;
const BEN = 1002;
const ANSWER = 7;
const NOTHING: Conversation = { turns: [] };
const minutes = (count: number) => count * 60_000;

/** Of a conversation nothing matters here but which it is. */
const about = (story: string): Conversation => ({ story: story as StoryId, turns: [] });

describe.each(DATABASES)("a group's conversations, in $name", (kind) => {
  const { storage, database, clock } = useStorage(kind);

  beforeEach(() => answer(1, ADA, ANSWER, about("mali")));

  async function answer(id: number, person: number, message: number, conversation: Conversation) {
    await storage.inbox.receive([{ id, chat: GROUP, body: {} }]);
    const threads = [{ person }, { message }];
    await storage.inbox.handled(id, { conversation: { chat: GROUP, conversation, threads } });
  }
  const read = (...of: Parameters<Storage["conversations"]["read"]>) => storage.conversations.read(...of);

  test("go on by person and by answer, each of them apart", async () => {
    await answer(2, BEN, ANSWER + 1, about("chad"));
    expect(await read(GROUP, { person: ADA })).toEqual(about("mali"));
    expect(await read(GROUP, { message: ANSWER })).toEqual(about("mali"));
    expect(await read(GROUP, { person: BEN })).toEqual(about("chad"));
    expect(await read(GROUP, { message: ANSWER + 1 })).toEqual(about("chad"));
    expect(await read(GROUP, { message: ADA })).toEqual(NOTHING);
    expect(await read(GROUP)).toEqual(NOTHING);
    expect(await read(SUPERGROUP, { person: ADA })).toEqual(NOTHING);
    await answer(3, ADA, ANSWER + 2, about("gaza"));
    expect(await read(GROUP, { person: ADA })).toEqual(about("gaza"));
    expect(await read(GROUP, { message: ANSWER })).toEqual(about("mali"));
  });

  test("end after 30 minutes", async () => {
    clock.now += minutes(30);
    expect(await read(GROUP, { person: ADA })).toEqual(NOTHING);
    await storage.expireConversations();
    expect((await everyRow(database.url))["group_conversations"]).toEqual([]);
  });

  test("are forgotten with the group; with a person what they spoke of in any", async () => {
    await answer(2, BEN, ANSWER + 1, about("chad"));
    await storage.forget(ADA);
    expect(JSON.stringify((await everyRow(database.url))["group_conversations"])).not.toContain(`${ADA}`);
    expect(await read(GROUP, { person: BEN })).toEqual(about("chad"));
    await storage.forget(GROUP);
    expect((await everyRow(database.url))["group_conversations"]).toEqual([]);
  });

  test("move with a group that becomes a supergroup, but for the messages, which have other numbers there", async () => {
    await storage.ledger.moveChat(GROUP, SUPERGROUP);
    expect(await read(SUPERGROUP, { person: ADA })).toEqual(about("mali"));
    expect(await read(SUPERGROUP, { message: ANSWER })).toEqual(NOTHING);
    expect(await read(GROUP, { person: ADA })).toEqual(NOTHING);
  });
});
