import { expect, test } from "vitest";
import { trial } from "./trial.ts";

/** A private chat that has been started. */
async function reader() {
  const one = await trial();
  one.control.say({ chat: 1001, text: "/start" });
  return one;
}

test("a message stands as Telegram would give it back", async () => {
  const { api, control } = await reader();
  const message = await api.sendMessage(1001, "1,000 troops", { disable_notification: true });
  expect(message).toMatchObject({
    message_id: 2,
    date: Date.UTC(2026, 10, 23, 12) / 1000,
    chat: { id: 1001, type: "private" },
    from: { is_bot: true },
    text: "1,000 troops",
  });
  const { messages } = await control.messages({ by: "bot" });
  expect(messages).toMatchObject([
    { message_id: 2, text: "1,000 troops", silent: true, deleted: false, edits: 0 },
  ]);
});

test.each([
  ["no chat", { text: "x" }, 400, "Bad Request: chat_id is empty"],
  ["a chat that is not there", { chat_id: 4, text: "x" }, 400, "Bad Request: chat not found"],
  ["no text", { chat_id: 1001 }, 400, "Bad Request: message text is empty"],
  ["only white space", { chat_id: 1001, text: " \n\t " }, 400, "Bad Request: message text is empty"],
  ["4,097 characters", { chat_id: 1001, text: "x".repeat(4097) }, 400, "Bad Request: message is too long"],
  ["another markup", { chat_id: 1001, text: "x", parse_mode: "MarkdownV2" }, 400, "unsupported parse_mode"],
  [
    "a thread in private",
    { chat_id: 1001, text: "x", message_thread_id: 7 },
    400,
    "message thread not found",
  ],
  [
    "a reply to nothing",
    { chat_id: 1001, text: "x", reply_parameters: { message_id: 77 } },
    400,
    "message to be replied not found",
  ],
])("a message is refused for %s", async (_why, parameters, status, said) => {
  const { call } = await reader();
  expect(await call("sendMessage", parameters)).toMatchObject({
    status,
    description: expect.stringContaining(said),
  });
});

test("the length counts after parsing: 4,096 letters in bold fit", async () => {
  const { call } = await reader();
  const text = `<b>${"x".repeat(4096)}</b> &amp;`;
  expect(
    (await call("sendMessage", { chat_id: 1001, text: text.slice(0, -6), parse_mode: "HTML" })).status,
  ).toBe(200);
  expect((await call("sendMessage", { chat_id: 1001, text, parse_mode: "HTML" })).status).toBe(400);
});

test("a quote must stand in the message that is replied to", async () => {
  const { call } = await reader();
  const quoting = (quote: string) =>
    call("sendMessage", { chat_id: 1001, text: "x", reply_parameters: { message_id: 1, quote } });
  expect((await quoting("/start")).result).toMatchObject({
    reply_to_message: { message_id: 1 },
    quote: { text: "/start", position: 0 },
  });
  expect(await quoting("/stop")).toMatchObject({
    status: 400,
    description: "Bad Request: QUOTE_TEXT_INVALID",
  });
});

test("a reply to nothing is sent without it when that is allowed", async () => {
  const { api } = await reader();
  const message = await api.sendMessage(1001, "x", {
    reply_parameters: { message_id: 77, allow_sending_without_reply: true },
  });
  expect(message.reply_to_message).toBeUndefined();
});

test.each([
  ["64 bytes", "é".repeat(32), 200, undefined],
  ["65 bytes", `x${"é".repeat(32)}`, 400, "Bad Request: BUTTON_DATA_INVALID"],
  ["no bytes", "", 400, "Bad Request: BUTTON_DATA_INVALID"],
])("a button carries %s", async (_what, callback_data, status, description) => {
  const { call } = await reader();
  const reply_markup = { inline_keyboard: [[{ text: "A", callback_data }]] };
  expect(await call("sendMessage", { chat_id: 1001, text: "x", reply_markup })).toMatchObject(
    description === undefined ? { status } : { status, description },
  );
});

test("buttons without an action, without a label and with a broken address are refused", async () => {
  const { call } = await reader();
  for (const button of [{ text: "A" }, { text: " ", callback_data: "a" }, { text: "A", url: "not a link" }]) {
    const answer = await call("sendMessage", {
      chat_id: 1001,
      text: "x",
      reply_markup: { inline_keyboard: [[button]] },
    });
    expect(answer.status, JSON.stringify(button)).toBe(400);
  }
});

test("an edit changes the text, takes the buttons away, and must change something", async () => {
  const { api, call, control } = await reader();
  const { message_id } = await api.sendMessage(1001, "one", {
    reply_markup: { inline_keyboard: [[{ text: "A", callback_data: "a" }]] },
  });
  const edited = await api.editMessageText(1001, message_id, "two");
  expect(edited).toMatchObject({ text: "two", edit_date: expect.any(Number) });
  expect(edited).not.toHaveProperty("reply_markup");
  expect(
    await call("editMessageText", { chat_id: 1001, message_id, text: "<b></b>two", parse_mode: "HTML" }),
  ).toMatchObject({
    status: 400,
    description: expect.stringMatching(/^Bad Request: message is not modified/),
  });
  const withButton = { inline_keyboard: [[{ text: "B", callback_data: "b" }]] };
  expect(
    (await call("editMessageReplyMarkup", { chat_id: 1001, message_id, reply_markup: withButton })).status,
  ).toBe(200);
  expect((await control.messages({ by: "bot" })).messages).toMatchObject([
    { text: "two", edits: 2, reply_markup: withButton },
  ]);
});

test("only the bot's own messages can be edited", async () => {
  const { call } = await reader();
  expect((await call("editMessageText", { chat_id: 1001, message_id: 1, text: "x" })).description).toContain(
    "can't be edited",
  );
  expect((await call("editMessageText", { chat_id: 1001, message_id: 9, text: "x" })).description).toContain(
    "to edit not found",
  );
});

test("a message can be deleted for 48 hours", async () => {
  const { api, call, clock, control } = await reader();
  const young = await api.sendMessage(1001, "young");
  const old = await api.sendMessage(1001, "old");
  expect(await api.deleteMessage(1001, young.message_id)).toBe(true);
  expect(
    (await call("deleteMessage", { chat_id: 1001, message_id: young.message_id })).description,
  ).toContain("not found");
  clock.advance(48 * 3_600_000 + 1000);
  expect((await call("deleteMessage", { chat_id: 1001, message_id: old.message_id })).description).toBe(
    "Bad Request: message can't be deleted for everyone",
  );
  expect((await control.messages({ by: "bot", deleted: false })).messages.map(({ text }) => text)).toEqual([
    "old",
  ]);
});

test("messages are forwarded with their origin and copied without", async () => {
  const { api } = await reader();
  const forwarded = await api.forwardMessage(1001, 1001, 1);
  expect(forwarded).toMatchObject({
    text: "/start",
    forward_origin: { type: "user", sender_user: { id: 1001 } },
  });
  const { message_id } = await api.copyMessage(1001, 1001, 1);
  expect(message_id).toBe(forwarded.message_id + 1);
  await expect(api.copyMessage(1001, 1001, 99)).rejects.toThrow("message to copy not found");
});

test("a pinned message is shown by getChat", async () => {
  const { api } = await reader();
  await api.pinChatMessage(1001, 1);
  expect((await api.getChat(1001)).pinned_message?.message_id).toBe(1);
  await api.unpinChatMessage(1001, 1);
  expect((await api.getChat(1001)).pinned_message).toBeUndefined();
});

test("a chat action is one of Telegram's", async () => {
  const { api, call } = await reader();
  expect(await api.sendChatAction(1001, "typing")).toBe(true);
  expect((await call("sendChatAction", { chat_id: 1001, action: "sleeping" })).status).toBe(400);
});
