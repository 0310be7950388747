import { expect, test } from "vitest";
import { present, trial } from "./trial.ts";

const CHANNEL = -1_001_000_000_700;
const TALK = -1_001_000_000_701;

async function channel() {
  const one = await trial();
  one.control.chat({ id: TALK, type: "supergroup", title: "Talk", bot: "administrator" });
  one.control.chat({
    id: CHANNEL,
    type: "channel",
    title: "News",
    username: "news",
    discussion: TALK,
    owner: { id: 1 },
  });
  return one;
}

test("the bot posts by number or by name, without a person as sender", async () => {
  const { api } = await channel();
  const post = await api.sendMessage("@news", "A summary");
  expect(post).toMatchObject({ chat: { id: CHANNEL, type: "channel" }, sender_chat: { id: CHANNEL } });
  expect(post.from).toBeUndefined();
});

test("others' posts are heard as channel posts, their edits too; the bot's own are not", async () => {
  const { api, control, heard } = await channel();
  await api.sendMessage(CHANNEL, "mine");
  const said = control.say({ chat: CHANNEL, text: "theirs" });
  control.say({
    chat: CHANNEL,
    edit: "message" in said ? said.message.message_id : 0,
    text: "theirs, mended",
  });
  const inChannel = (await heard()).filter((update) => update.message === undefined);
  expect(inChannel.map((update) => Object.keys(update)[1])).toEqual(["channel_post", "edited_channel_post"]);
});

test("every post is carried into the discussion group, where a reply to it makes a thread", async () => {
  const { api, control, heard } = await channel();
  const post = await api.sendMessage(CHANNEL, "A summary");
  const carried = present((await heard())[0]?.message);
  expect(carried).toMatchObject({
    chat: { id: TALK },
    from: { id: 777_000 },
    sender_chat: { id: CHANNEL },
    is_automatic_forward: true,
    forward_origin: { type: "channel", chat: { id: CHANNEL }, message_id: post.message_id },
  });
  control.say({ chat: TALK, from: 5, text: "who leads?", replyTo: carried.message_id });
  expect((await heard())[0]?.message?.message_thread_id).toBe(carried.message_id);
  expect(await api.sendMessage(TALK, "Le Drian", { message_thread_id: carried.message_id })).toMatchObject({
    message_thread_id: carried.message_id,
  });
  expect(((await api.getChat(CHANNEL)) as { linked_chat_id?: number }).linked_chat_id).toBe(TALK);
});

test("a bot without the right to post is told so", async () => {
  const { call, control, api } = await channel();
  control.chat({ id: CHANNEL, botMayWrite: false });
  expect((await call("sendMessage", { chat_id: CHANNEL, text: "x" })).description).toBe(
    "Bad Request: need administrator rights in the channel chat",
  );
  expect(await api.getChatMember(CHANNEL, (await api.getMe()).id)).toMatchObject({
    status: "administrator",
    can_post_messages: false,
  });
  control.leave({ chat: CHANNEL });
  expect((await call("sendMessage", { chat_id: CHANNEL, text: "x" })).status).toBe(403);
});

test("a reader chooses a channel by a button under the input line", async () => {
  const { api, control, heard } = await channel();
  control.say({ chat: 1001, text: "/start" });
  const { message_id } = await api.sendMessage(1001, "Which channel?", {
    reply_markup: {
      keyboard: [[{ text: "Choose", request_chat: { request_id: 4, chat_is_channel: true } }]],
    },
  });
  control.press({ chat: 1001, message: message_id, button: "Choose", share: CHANNEL });
  expect((await heard()).at(-1)?.message?.chat_shared).toMatchObject({ request_id: 4, chat_id: CHANNEL });
  expect(() => control.press({ chat: 1001, message: message_id, button: "Choose", share: TALK })).toThrow(
    "asks for a channel",
  );
});
