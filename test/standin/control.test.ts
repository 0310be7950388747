import { expect, test } from "vitest";
import { trial } from "./trial.ts";

/** The README's examples, one a verb, in an order in which each finds what it needs. */
const EXAMPLES: readonly (readonly [verb: string, body: unknown, outcome: unknown])[] = [
  ["reset", {}, { bot: { username: "askstory_bot" } }],
  [
    "chat",
    { id: -500, type: "group", title: "Readers", owner: { id: 1, name: "Olga" } },
    { chat: { title: "Readers" } },
  ],
  ["say", { chat: 1001, text: "/start" }, { heard: true, message: { message_id: 1 } }],
  ["say", { chat: -500, from: 1001, text: "/ask who leads the defense ministry?" }, { heard: true }],
  ["join", { chat: -500, as: "administrator" }, { status: "administrator" }],
  ["leave", { chat: 1001 }, { status: "kicked" }],
  ["join", { chat: 1001 }, { status: "member" }],
  ["migrate", { chat: -500 }, { from: -500, to: expect.any(Number) }],
  ["fault", { method: "sendMessage", code: 429, retryAfter: 3, every: 50 }, { faults: [{ every: 50 }] }],
  ["limits", { on: true }, { limits: { overallPerSecond: 30 } }],
];

test("every verb works by HTTP", async () => {
  const { order } = await trial();
  for (const [verb, body, outcome] of EXAMPLES) {
    expect(await order(verb, body), verb).toMatchObject({ http: 200, ok: true, ...(outcome as object) });
  }
});

test("a button is pressed by HTTP", async () => {
  const { order, api } = await trial();
  await order("say", { chat: 1001, text: "/start" });
  await api.sendMessage(1001, "x", {
    reply_markup: { inline_keyboard: [[{ text: "Stories", callback_data: "s" }]] },
  });
  expect(await order("press", { chat: 1001, message: 2, button: "Stories" })).toMatchObject({
    ok: true,
    heard: true,
  });
});

test("messages and calls are read by HTTP, all of them or by chat, sender, method and since when", async () => {
  const { url, control, api } = await trial();
  control.say({ chat: 1001, text: "/start" });
  control.say({ chat: 1002, text: "/start" });
  await api.sendMessage(1001, "hello");
  await api.sendChatAction(1002, "typing");
  const got = async (path: string) => (await fetch(`${url}/control/${path}`)).json();
  expect(await got("messages")).toMatchObject({
    ok: true,
    seq: 3,
    messages: [{}, {}, { text: "hello", by: "bot" }],
  });
  expect(await got("messages?chat=1001&by=user")).toMatchObject({ messages: [{ text: "/start" }] });
  expect(await got("messages?since=2")).toMatchObject({ messages: [{ text: "hello" }] });
  expect(await got("calls?method=sendMessage")).toMatchObject({
    ok: true,
    calls: [{ method: "sendMessage", parameters: { chat_id: 1001, text: "hello" }, answer: 200 }],
  });
  expect(await got("calls?chat=1002&since=1")).toMatchObject({
    seq: 2,
    calls: [{ method: "sendChatAction" }],
  });
});

test("reading can wait for so many messages, or until its time is over", async () => {
  const { control, api, clock } = await trial();
  control.say({ chat: 1001, text: "/start" });
  const two = control.messages({ by: "bot", count: 2 });
  await api.sendMessage(1001, "one");
  await api.sendMessage(1001, "two");
  expect((await two).messages.map(({ text }) => text)).toEqual(["one", "two"]);
  const three = control.messages({ by: "bot", count: 3, waitMs: 100 });
  clock.advance(100);
  expect((await three).messages).toHaveLength(2);
});

test("a changed message is read again at the place of its last change", async () => {
  const { control, api } = await trial();
  control.say({ chat: 1001, text: "/start" });
  const { message_id } = await api.sendMessage(1001, "one");
  const { seq } = await control.messages({});
  expect((await control.messages({ since: seq })).messages).toEqual([]);
  await api.editMessageText(1001, message_id, "one, mended");
  expect((await control.messages({ since: seq })).messages).toMatchObject([
    { text: "one, mended", edits: 1 },
  ]);
  await api.deleteMessage(1001, message_id);
  expect((await control.messages({})).messages.map(({ deleted }) => deleted)).toEqual([false, true]);
});

test("a reader's message can be changed by the reader", async () => {
  const { control, heard } = await trial();
  control.say({ chat: 1001, text: "who leads?" });
  control.say({ chat: 1001, edit: 1, text: "who leads the ministry?" });
  expect((await heard()).at(-1)).toMatchObject({
    edited_message: { message_id: 1, text: "who leads the ministry?", edit_date: expect.any(Number) },
  });
});

test.each([
  ["say", { chat: -999, from: 1, text: "x" }, "make it by POST /control/chat"],
  ["say", { chat: 1001 }, "give text, photo or document"],
  ["say", { text: "x" }, "chat"],
  ["say", { chat: 1001, txt: "x" }, "txt"],
  ["say", { chat: 1001, text: "x", replyTo: 4 }, "no message 4"],
  ["say", { chat: -500, text: "x" }, "say who it is"],
  ["say", { chat: 1001, from: 5, text: "x" }, "only its reader speaks"],
  ["chat", { id: 5, type: "group" }, "group < 0"],
  ["chat", { id: -500, type: "channel" }, "is a group"],
  ["chat", { id: -900 }, "needs one of private, group"],
  ["chat", { id: -500, topics: [{ id: 2, name: "x" }] }, "only a supergroup"],
  ["press", { chat: 1001, message: 1, button: "x" }, "no message 1"],
  ["press", { chat: 1001, inlineQuery: "9", result: "a" }, "no query 9"],
  ["press", { chat: 1001, message: 1 }, "give message and button"],
  ["press", { chat: 1001, messge: 1, button: "x" }, "messge"],
  ["leave", { chat: 1001, user: 1001 }, "blocks the bot"],
  ["migrate", { chat: 1001 }, "no group"],
  ["migrate", { chat: -500, to: -1_001_000_000_009 }, "already"],
  ["fault", { method: "sendMessage" }, "one of code, cut, delayMs"],
  ["fault", { method: "sendMessage", code: 500, cut: true }, "one of code, cut, delayMs"],
  ["fault", { method: "sendMessage", code: 500, every: 2, times: 2 }, "every or times"],
  ["fault", { method: "sendMessage", code: 200 }, "400"],
  ["fault", { method: "sendMessage", code: 500, whn: "after" }, "whn"],
  ["limits", { on: "yes" }, "on"],
  ["limits", {}, "give on"],
  ["limits", { on: true, chatPerSecond: 1 }, "give on"],
  ["reset", { tokn: "x" }, "tokn"],
])("a wrong order says what is wrong: %s %j", async (verb, body, said) => {
  const { order, control } = await trial();
  control.chat({ id: -500, type: "group" });
  control.chat({ id: -1_001_000_000_009, type: "supergroup" });
  expect(await order(verb, body)).toMatchObject({
    http: 400,
    ok: false,
    error: expect.stringContaining(said),
  });
});

test("an order is read as JSON whatever it says it is, and what is no JSON is said to be none", async () => {
  const { url } = await trial();
  const say = async (body: string) => {
    const response = await fetch(`${url}/control/say`, { method: "POST", body });
    return response.json();
  };
  expect(await say(`{"chat":1001,"text":"/start"}`)).toMatchObject({ ok: true, heard: true });
  expect(await say("chat=1001")).toEqual({ ok: false, error: "this is no JSON: chat=1001" });
});

test("a verb that is not there names those that are", async () => {
  const { order } = await trial();
  expect(await order("sing", {})).toMatchObject({
    http: 404,
    error: expect.stringContaining("POST /control/say"),
  });
});

test("a reset forgets chats, messages, faults, limits and calls", async () => {
  const { control, call } = await trial();
  control.say({ chat: 1001, text: "/start" });
  control.fault({ method: "*", code: 500, every: 1 });
  await call("getMe");
  control.reset({});
  expect((await control.messages({})).messages).toEqual([]);
  expect(control.calls({}).calls).toEqual([]);
  expect(await call("sendMessage", { chat_id: 1001, text: "x" })).toMatchObject({
    description: "Bad Request: chat not found",
  });
});
