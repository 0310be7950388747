import { describe, expect, test } from "vitest";
import type { Conversation } from "#answering";
import type { StoryId } from "#story";
import { announce } from "./announce.ts";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CHAT = -1_001_234_567_890;
const OTHER_CHAT = 4711;
const STORY = "mali" as StoryId;
const TALK: Conversation = {
  story: STORY,
  turns: [{ sentence: 3, byValue: true, told: ["france"], topic: [] }],
};
const QUESTION = { text: "How many troops?", outcome: "found", story: TALK.story, revision: 2 } as const;

describe.each(DATABASES)("what is kept, in $name", (kind) => {
  const { storage, database, clock, reopen } = useStorage(kind);

  /** An update from a chat. */
  const update = (id: number, chat = CHAT) => ({ id, chat, body: { update_id: id, text: `question ${id}` } });
  const waitingIds = async () => (await storage.inbox.waiting()).map(({ id }) => id);

  describe("the inbox", () => {
    test("gives back what came, in the order of Telegram's numbers, until it is handled", async () => {
      expect(await storage.inbox.receive([update(12), update(11)])).toEqual([11, 12]);
      expect(await storage.inbox.receive([{ id: 13, body: { poll: "öß\u0000\ud83d\ude00" } }])).toEqual([13]);
      expect(await storage.inbox.waiting()).toEqual([
        { ...update(11), progress: undefined },
        { ...update(12), progress: undefined },
        { id: 13, chat: undefined, body: { poll: "öß\u0000\ud83d\ude00" }, progress: undefined },
      ]);
      await storage.inbox.handled(12);
      expect(await waitingIds()).toEqual([11, 13]);
    });

    test("takes each update once, also after it was handled and after a restart", async () => {
      await storage.inbox.receive([update(1), update(2)]);
      await storage.inbox.handled(1);
      expect(await storage.inbox.receive([update(1), update(2), update(3)])).toEqual([3]);
      await reopen();
      expect(await storage.inbox.receive([update(1), update(3), update(3)])).toEqual([]);
      expect(await waitingIds()).toEqual([2, 3]);
    });

    test("takes nothing where there is nothing", async () => {
      expect(await storage.inbox.receive([])).toEqual([]);
    });

    test("knows after a restart how far an answer has come, and forgets that when it is handled", async () => {
      await storage.inbox.receive([update(1), update(2)]);
      await storage.inbox.keepProgress(1, { arrived: 0 });
      await storage.inbox.keepProgress(1, { arrived: 1 });
      await reopen();
      const reached = async () => (await storage.inbox.waiting()).map(({ progress }) => progress);
      expect(await reached()).toEqual([{ arrived: 1 }, undefined]);
      await storage.inbox.handled(1);
      await storage.inbox.keepProgress(1, { arrived: 2 });
      expect(await reached()).toEqual([undefined]);
    });

    test("keeps what came of many that are handled at the same time", async () => {
      const ids = Array.from({ length: 1200 }, (_, index) => index + 1);
      await storage.inbox.receive(ids.map((id) => update(id, id)));
      await Promise.all(ids.map((id) => storage.inbox.keepProgress(id, { arrived: 0 })));
      await Promise.all(
        ids.map((id) => storage.inbox.handled(id, { conversation: { chat: id, conversation: TALK } })),
      );
      expect(await waitingIds()).toEqual([]);
      expect(await storage.conversations.read(1200)).toEqual(TALK);
    });

    test("forgets a handled update's number after 48 hours, and an open one never", async () => {
      await storage.inbox.receive([update(1), update(2)]);
      await storage.inbox.handled(1);
      clock.now += 48 * HOUR - 1;
      await storage.expire();
      expect(await storage.inbox.receive([update(1)])).toEqual([]);
      clock.now += 1;
      await storage.expire();
      expect(await storage.inbox.receive([update(1)])).toEqual([1]);
      expect(await waitingIds()).toEqual([1, 2]);
    });
  });

  describe("a conversation", () => {
    const keep = async (id: number, conversation: Conversation) => {
      await storage.inbox.receive([update(id)]);
      await storage.inbox.handled(id, { conversation: { chat: CHAT, conversation } });
    };

    test("is a new one where none was kept", async () => {
      expect(await storage.conversations.read(CHAT)).toEqual({ turns: [] });
    });

    test("survives a restart, the latest one of its chat", async () => {
      await keep(1, { turns: [] });
      await keep(2, TALK);
      await reopen();
      expect(await storage.conversations.read(CHAT)).toEqual(TALK);
      expect(await storage.conversations.read(OTHER_CHAT)).toEqual({ turns: [] });
    });

    test("is forgotten after 30 minutes, read or not", async () => {
      await keep(1, TALK);
      clock.now += 30 * MINUTE - 1;
      await storage.expire();
      expect(await storage.conversations.read(CHAT)).toEqual(TALK);
      await storage.expireConversations();
      expect((await everyRow(database.url)).conversations).toHaveLength(1);
      clock.now += 1;
      expect(await storage.conversations.read(CHAT)).toEqual({ turns: [] });
      await storage.expireConversations();
      expect((await everyRow(database.url)).conversations).toEqual([]);
    });
  });

  describe("a question", () => {
    const ask = async (id: number, text: string) => {
      await storage.inbox.receive([update(id)]);
      await storage.inbox.handled(id, { question: { ...QUESTION, text } });
    };

    test("is kept masked, with its outcome, story, revision and time, and nothing of who asked", async () => {
      await ask(1, "Is @ada's number +33 6 12 34 56 78?\0");
      expect((await everyRow(database.url)).questions).toMatchObject([
        { text: "Is <name>'s number <number>?", outcome: "found", story: "mali", revision: 2 },
      ]);
      await storage.inbox.receive([update(2)]);
      await storage.inbox.handled(2, { question: { text: "hi", outcome: "chat" } });
      expect((await everyRow(database.url)).questions[1]).toMatchObject({ story: null, revision: null });
    });

    test("is deleted after 90 days", async () => {
      await ask(1, "How many troops?");
      clock.now += 90 * DAY - 1;
      await storage.expire();
      expect((await everyRow(database.url)).questions).toHaveLength(1);
      clock.now += 1;
      await storage.expire();
      expect((await everyRow(database.url)).questions).toEqual([]);
    });
  });

  describe("/forget", () => {
    /** The tables in which some column of some row has the chat's number, also as a part of a text. */
    const tablesWith = async (chat: number) =>
      Object.entries(await everyRow(database.url))
        .filter(([, rows]) => JSON.stringify(rows).includes(String(chat)))
        .map(([table]) => table);
    const tablesWithChats = async () => {
      await storage.chatSettings.keep(CHAT, {});
      await storage.chatSettings.keep(OTHER_CHAT, {});
      for (const chat of [CHAT, OTHER_CHAT]) {
        await storage.follows.follow(chat, STORY, 1);
        await storage.follows.choose(chat, { what: "all" });
        await storage.wishes.add(chat, { story: STORY, question: "How many were wounded?" }, 1);
      }
      await announce(storage, STORY, 2);
      for (const [id, chat] of [CHAT, OTHER_CHAT, CHAT, OTHER_CHAT].entries()) {
        const body = { message: { chat: { id: chat }, from: { id: chat } } };
        await storage.inbox.receive([{ id, chat, body }]);
        if (id < 2) {
          await storage.inbox.handled(id, { conversation: { chat, conversation: TALK }, question: QUESTION });
        }
      }
      return Object.entries(await everyRow(database.url))
        .filter(([, rows]) => rows.some((row) => "chat" in row))
        .map(([table]) => table);
    };

    test("leaves the chat's number nowhere, and other chats' rows as they are", async () => {
      const tables = await tablesWithChats();
      expect((await tablesWith(CHAT)).toSorted()).toEqual(tables.toSorted());
      await storage.forget(CHAT);
      expect(await tablesWith(CHAT)).toEqual([]);
      expect((await tablesWith(OTHER_CHAT)).toSorted()).toEqual(tables.toSorted());
      expect(await waitingIds()).toEqual([3]);
      expect(await storage.inbox.receive([update(0), update(2)])).toEqual([]);
    });

    test("leaves the update that asks for it until that is handled", async () => {
      await tablesWithChats();
      await storage.forget(CHAT, 2);
      expect(await tablesWith(CHAT)).toEqual(["inbox"]);
      expect(await waitingIds()).toEqual([2, 3]);
      await storage.inbox.handled(2);
      expect(await tablesWith(CHAT)).toEqual([]);
    });
  });

  test("a chat's settings stay as they were set last, each for itself", async () => {
    expect(await storage.chatSettings.read(CHAT)).toEqual({});
    await storage.chatSettings.keep(CHAT, { story: TALK.story, timeZone: "Europe/Paris" });
    expect(await storage.chatSettings.read(CHAT)).toEqual({ story: "mali", timeZone: "Europe/Paris" });
    await Promise.all([
      storage.chatSettings.keep(CHAT, { language: "en" }),
      storage.chatSettings.keep(CHAT, { timeZone: "Africa/Bamako" }),
    ]);
    clock.now += 1000 * DAY;
    await storage.expire();
    expect(await storage.chatSettings.read(CHAT)).toEqual({
      story: "mali",
      language: "en",
      timeZone: "Africa/Bamako",
    });
    expect(await storage.chatSettings.read(OTHER_CHAT)).toEqual({});
  });

  test("a database belongs to one bot", async () => {
    await storage.giveTo({ id: 1, username: "first_bot" });
    await storage.giveTo({ id: 1, username: "renamed_bot" });
    await expect(storage.giveTo({ id: 2, username: "second_bot" })).rejects.toMatchObject({
      code: "database-foreign",
      message: expect.stringContaining("@second_bot") as string,
    });
  });
});
