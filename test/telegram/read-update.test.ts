import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { readUpdate } from "../../src/telegram/read-update.ts";

const ME = { id: 7, username: "askstory_bot", commands: new Set(["summary"]) };
const ADA = { id: 4711, is_bot: false, first_name: "Ada" };
const BOT = { id: ME.id, is_bot: true, first_name: "Askstory" };
const GROUP = { id: -100, type: "supergroup", title: "Readers" } as const;

function read(kind: "message" | "callback_query" | "my_chat_member", content: object) {
  return readUpdate({ update_id: 1, [kind]: content }, ME);
}

function inGroup(parts: Partial<Message> | object) {
  return read("message", { message_id: 1, date: 0, chat: GROUP, from: ADA, ...parts });
}

const BY_ADA = { chat: GROUP.id, person: ADA.id, group: { title: "Readers", message: 1 } };
const OUR_POST = { message_id: 9, date: 0, chat: GROUP, from: BOT, text: "1,000 troops" };
const OTHERS_POST = { ...OUR_POST, from: { ...ADA, id: 4712 } };
const SUMMARY = { kind: "command", name: "summary", payload: "" };

describe("in a group the bot hears", () => {
  test.each([
    ["its commands", { text: "/summary" }, SUMMARY],
    ["its commands with its name", { text: "/Summary@AskStory_bot" }, SUMMARY],
    ["an unknown command with its name", { text: "/x@askstory_bot" }, { ...SUMMARY, name: "x" }],
    [
      "replies to its messages",
      { text: "and when?", reply_to_message: OUR_POST },
      { kind: "text", text: "and when?", group: { ...BY_ADA.group, continues: OUR_POST.message_id } },
    ],
  ])("%s", (_, message, heard) => {
    expect(inGroup(message)).toEqual({ ...BY_ADA, ...heard });
  });

  test("its buttons", () => {
    const query = { id: "q", from: ADA, data: "story:mali", message: OUR_POST };
    const group = { title: "Readers", message: OUR_POST.message_id };
    expect(read("callback_query", query)).toMatchObject({ ...BY_ADA, group, kind: "press", callbackId: "q" });
  });

  test("an admin who writes in the group's name, as the group", () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: "Group" };
    expect(inGroup({ text: "/summary", from: anonymous, sender_chat: GROUP })).toMatchObject({
      person: GROUP.id,
    });
  });

  test("the topic that it was asked in", () => {
    expect(inGroup({ text: "/summary", message_thread_id: 11, is_topic_message: true })).toMatchObject({
      group: { thread: 11 },
    });
  });
});

describe("in a group it drops unread", () => {
  test.each([
    ["what people say to each other, also when it is admin", { text: "how many troops remain?" }],
    ["its name among other words", { text: "@askstory_bot how many troops remain?" }],
    ["replies to others", { text: "how many?", reply_to_message: OTHERS_POST }],
    ["another bot's command", { text: "/summary@other_bot" }],
    ["a command that it doesn't have, without its name", { text: "/roll" }],
    ["pictures", { photo: [] }],
    ["pictures in reply to its messages", { photo: [], reply_to_message: OUR_POST }],
    ["service messages", { new_chat_members: [ADA] }],
    ["other bots", { text: "/summary", from: { ...BOT, id: 8 } }],
    ["a channel's posts", { text: "/summary", sender_chat: { id: -200 }, is_automatic_forward: true }],
    ["people who write as their channel", { text: "/summary", sender_chat: { id: -200, type: "channel" } }],
  ])("%s", (_, message) => {
    expect(inGroup(message)).toBeUndefined();
  });
});

describe("a group that has become a supergroup is told twice", () => {
  test.each([
    ["in the old chat", { migrate_to_chat_id: -100_500 }, { from: GROUP.id, to: -100_500 }],
    ["in the new one", { migrate_from_chat_id: -500 }, { from: -500, to: GROUP.id }],
  ])("%s", (_, parts, moved) => {
    expect(inGroup(parts)).toMatchObject({ kind: "moved", ...moved });
  });
});

describe("what becomes of the bot itself", () => {
  const CHANNEL = { id: -200, type: "channel", title: "News" };
  const admin = (mayPost: boolean) => ({ status: "administrator", can_post_messages: mayPost });
  const restricted = (maySend: boolean) => ({
    status: "restricted",
    is_member: true,
    can_send_messages: maySend,
  });
  test.each([
    ["it comes into a group", GROUP, { status: "left" }, { status: "member" }, "added"],
    ["it rises to admin", GROUP, { status: "member" }, { status: "administrator" }, undefined],
    ["it is thrown out", GROUP, { status: "member" }, { status: "kicked" }, "left"],
    ["it is muted", GROUP, { status: "member" }, restricted(false), "left"],
    ["it may write again", GROUP, restricted(false), { status: "member" }, "returned"],
    ["a channel takes its right to post", CHANNEL, admin(true), admin(false), "left"],
    ["a channel lets it post", CHANNEL, { status: "left" }, admin(true), "returned"],
    ["a channel changes other rights of it", CHANNEL, admin(true), admin(true), undefined],
  ])("%s", (_, chat, before, after, kind) => {
    const update = { chat, from: ADA, date: 0, old_chat_member: before, new_chat_member: after };
    const heard = read("my_chat_member", update);
    if (kind === undefined) expect(heard).toBeUndefined();
    else expect(heard).toEqual({ chat: chat.id, person: ADA.id, group: {}, kind });
  });
});
