import { describe, expect, test } from "vitest";
import { present, trial } from "./trial.ts";

const GROUP = -500;
const FORUM = -1_001_000_000_500;

async function group(chat: object = {}) {
  const one = await trial();
  one.control.chat({ id: GROUP, type: "group", title: "Readers", ...chat });
  return one;
}

describe("privacy mode", () => {
  test.each([
    ["a plain message", { text: "hello" }, false],
    ["a plain mention of the bot", { text: "@askstory_bot who leads?" }, false],
    ["a command", { text: "/ask who leads?" }, true],
    ["a command for this bot", { text: "/ask@askstory_bot who leads?" }, true],
    ["a command for another bot", { text: "/ask@other_bot who leads?" }, false],
    ["a word after the slash in the middle", { text: "yes /ask" }, false],
  ])("%s", async (_what, said, heard) => {
    const { control } = await group();
    expect(control.say({ chat: GROUP, from: 5, ...said })).toMatchObject({ heard });
  });

  test("a reply to the bot is heard, a reply to somebody else is not", async () => {
    const { control, api } = await group();
    const { message_id } = await api.sendMessage(GROUP, "1,000 troops");
    expect(control.say({ chat: GROUP, from: 5, text: "since when?", replyTo: message_id })).toMatchObject({
      heard: true,
    });
    expect(control.say({ chat: GROUP, from: 5, text: "who?", replyTo: message_id + 1 })).toMatchObject({
      heard: false,
    });
  });

  test("as an admin, or with privacy mode off, the bot hears everything", async () => {
    const { control } = await group({ bot: "administrator" });
    expect(control.say({ chat: GROUP, from: 5, text: "hello" })).toMatchObject({ heard: true });
    control.reset({ privacy: false });
    control.chat({ id: GROUP, type: "group" });
    expect(control.say({ chat: GROUP, from: 5, text: "hello" })).toMatchObject({ heard: true });
  });
});

describe("who is in", () => {
  test("the bot is added, made admin and thrown out: it is told each time", async () => {
    const { control, heard, call } = await group({ bot: "left" });
    expect((await call("sendMessage", { chat_id: GROUP, text: "x" })).description).toBe(
      "Forbidden: bot is not a member of the group chat",
    );
    control.join({ chat: GROUP, by: 7 });
    control.join({ chat: GROUP, by: 7, as: "administrator" });
    control.leave({ chat: GROUP, by: 7, kicked: true });
    const updates = await heard();
    expect(
      updates.flatMap(({ my_chat_member: change }) =>
        change === undefined
          ? []
          : [[change.from.id, change.old_chat_member.status, change.new_chat_member.status]],
      ),
    ).toEqual([
      [7, "left", "member"],
      [7, "member", "administrator"],
      [7, "administrator", "kicked"],
    ]);
    expect(updates[1]?.message?.new_chat_members).toMatchObject([{ is_bot: true }]);
    expect(await call("sendMessage", { chat_id: GROUP, text: "x" })).toMatchObject({
      status: 403,
      description: "Forbidden: bot was kicked from the group chat",
    });
  });

  test("somebody comes and goes by service messages; chat_member only for an admin that asks for it", async () => {
    const { control, heard, call } = await group();
    control.join({ chat: GROUP, user: 8 });
    control.leave({ chat: GROUP, user: 8 });
    expect((await heard()).map(({ message }) => Object.keys(present(message)).at(-1))).toEqual([
      "new_chat_members",
      "left_chat_member",
    ]);
    await call("getUpdates", { allowed_updates: ["chat_member"] });
    control.join({ chat: GROUP, as: "administrator" });
    control.join({ chat: GROUP, user: 8 });
    expect((await heard()).map(({ chat_member }) => chat_member?.new_chat_member.status)).toEqual(["member"]);
  });

  test("members and admins can be asked for", async () => {
    const { api, call } = await group({
      owner: { id: 1, name: "Olga" },
      admins: [{ id: 2 }],
      members: [{ id: 3 }],
    });
    expect((await api.getChatMember(GROUP, 3)).status).toBe("member");
    expect((await api.getChatAdministrators(GROUP)).map(({ user, status }) => [user.id, status])).toEqual([
      [2, "administrator"],
      [1, "creator"],
    ]);
    expect(await api.getChatMemberCount(GROUP)).toBe(4);
    expect((await call("getChatMember", { chat_id: GROUP, user_id: 99 })).status).toBe(400);
  });

  test("the bot leaves by itself", async () => {
    const { api, call } = await group();
    await api.leaveChat(GROUP);
    expect((await call("sendMessage", { chat_id: GROUP, text: "x" })).status).toBe(403);
  });

  test("a muted bot is told that it may not write", async () => {
    const { call, control } = await group();
    control.chat({ id: GROUP, botMayWrite: false });
    expect((await call("sendMessage", { chat_id: GROUP, text: "x" })).description).toBe(
      "Bad Request: not enough rights to send text messages to the chat",
    );
  });
});

describe("a reader's private chat", () => {
  test("blocked: 403, and both ways are told; /start opens it again", async () => {
    const { control, call, heard } = await trial();
    control.say({ chat: 1001, text: "/start" });
    control.leave({ chat: 1001 });
    expect(await call("sendMessage", { chat_id: 1001, text: "x" })).toMatchObject({
      status: 403,
      description: "Forbidden: bot was blocked by the user",
    });
    expect(() => control.say({ chat: 1001, text: "hello?" })).toThrow("blocked the bot");
    control.say({ chat: 1001, text: "/start" });
    expect((await call("sendMessage", { chat_id: 1001, text: "x" })).status).toBe(200);
    expect((await heard()).flatMap((update) => update.my_chat_member?.new_chat_member.status ?? [])).toEqual([
      "kicked",
      "member",
    ]);
  });

  test("a bot can't begin, and a deleted account answers nobody", async () => {
    const { control, call } = await trial();
    control.chat({ id: 1001, type: "private", bot: "left" });
    control.chat({ id: 1002, type: "private", deactivated: true });
    expect((await call("sendMessage", { chat_id: 1001, text: "x" })).description).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    expect((await call("sendMessage", { chat_id: 1002, text: "x" })).description).toBe(
      "Forbidden: user is deactivated",
    );
  });
});

describe("a group becomes a supergroup", () => {
  test("both sides are told, and writing to the old number says the new one", async () => {
    const { api, control, call, heard } = await group({ owner: { id: 1 } });
    const { to } = control.migrate({ chat: GROUP });
    expect(
      (await heard()).map(({ message }) => [
        message?.chat.id,
        message?.migrate_to_chat_id,
        message?.migrate_from_chat_id,
      ]),
    ).toEqual([
      [GROUP, to, undefined],
      [to, undefined, GROUP],
    ]);
    expect(await call("sendMessage", { chat_id: GROUP, text: "x" })).toMatchObject({
      status: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      parameters: { migrate_to_chat_id: to },
    });
    expect((await api.sendMessage(to, "x")).chat).toMatchObject({
      type: "supergroup",
      title: "Readers",
    });
    expect((await api.getChatMember(to, 1)).status).toBe("creator");
  });

  test("it can happen unheard", async () => {
    const { control, heard } = await group();
    control.migrate({ chat: GROUP, to: FORUM, told: false });
    expect(await heard()).toEqual([]);
    expect(() => control.migrate({ chat: GROUP })).toThrow("already");
  });
});

describe("forum topics", () => {
  async function forum(bot: "member" | "administrator" = "member") {
    const one = await trial();
    const topics = [
      { id: 11, name: "Mali" },
      { id: 12, name: "Old", closed: true },
    ];
    one.control.chat({ id: FORUM, type: "supergroup", topics, bot });
    return one;
  }

  test("what is said in a topic carries it, and an answer to it stays there", async () => {
    const { control, api, heard } = await forum();
    control.say({ chat: FORUM, from: 5, thread: 11, text: "/ask who leads?" });
    const message = present((await heard())[0]?.message);
    expect(message).toMatchObject({
      message_thread_id: 11,
      is_topic_message: true,
      chat: { is_forum: true },
    });
    expect(
      await api.sendMessage(FORUM, "x", { reply_parameters: { message_id: message.message_id } }),
    ).toMatchObject({
      message_thread_id: 11,
      is_topic_message: true,
    });
    expect((await api.sendMessage(FORUM, "in General")).message_thread_id).toBeUndefined();
  });

  test.each([
    ["General by its number", 1, "Bad Request: message thread not found"],
    ["a topic that is not there", 99, "Bad Request: message thread not found"],
    ["a closed topic", 12, "Bad Request: TOPIC_CLOSED"],
  ])("refused: %s", async (_what, message_thread_id, description) => {
    const { call } = await forum();
    expect(await call("sendMessage", { chat_id: FORUM, text: "x", message_thread_id })).toMatchObject({
      status: 400,
      description,
    });
  });

  test("an admin may write in a closed topic", async () => {
    const { api } = await forum("administrator");
    expect((await api.sendMessage(FORUM, "x", { message_thread_id: 12 })).message_thread_id).toBe(12);
  });

  test("an anonymous admin comes as the group itself", async () => {
    const { control } = await forum();
    expect(control.say({ chat: FORUM, anonymous: true, text: "/ask" })).toMatchObject({
      heard: true,
      message: { from: { username: "GroupAnonymousBot" }, sender_chat: { id: FORUM } },
    });
  });
});
