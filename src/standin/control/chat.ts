import { z } from "zod";
import { type Chat, chatCard, newChat, userOf } from "../chats.ts";
import type { State } from "../state.ts";
import { badOrder, verb } from "./verb.ts";

const person = z.strictObject({
  id: z.int().min(1),
  name: z.string().min(1).optional(),
  username: z.string().min(1).optional(),
  language: z.string().min(2).optional(),
});

const chatOrder = z.strictObject({
  id: z.int().optional(),
  type: z.enum(["private", "group", "supergroup", "channel"]).optional(),
  /** A group's or channel's title, or a reader's first name. */
  title: z.string().min(1).optional(),
  username: z.string().min(1).optional(),
  language: z.string().min(2).optional(),
  forum: z.boolean().optional(),
  topics: z
    .array(z.strictObject({ id: z.int().min(2), name: z.string(), closed: z.boolean().default(false) }))
    .optional(),
  bot: z.enum(["administrator", "member", "restricted", "left", "kicked"]).optional(),
  botMayWrite: z.boolean().optional(),
  deactivated: z.boolean().optional(),
  owner: person.optional(),
  admins: z.array(person).optional(),
  members: z.array(person).optional(),
  /** A channel's discussion group. */
  discussion: z.int().optional(),
});

/** Where the search for a number begins, for a chat that is made without one. */
const FIRST_ID: Readonly<Record<Chat["type"], number>> = {
  private: 1001,
  group: -5_000_001,
  supergroup: -1_001_000_000_001,
  channel: -1_001_000_000_001,
};

type ChatOrder = z.output<typeof chatOrder>;

/** Makes a chat, or changes one; the bot is told nothing of it (join, leave and migrate are told). */
export const chatVerb = verb(chatOrder, (state, order) => {
  const known = order.id === undefined ? undefined : state.chats.get(order.id);
  if (known !== undefined && order.type !== undefined && order.type !== known.type) {
    throw badOrder(`chat ${known.id} is a ${known.type}; it can't become a ${order.type}`);
  }
  const chat = known ?? makeChat(state, order);
  change(state, chat, order);
  return { chat: chatCard(state, chat), bot: chat.bot };
});

/** The chat of that number; a private one is made when a reader not seen before turns up. */
export function chatToSpeakIn(state: State, id: number): Chat {
  const known = state.chats.get(id);
  if (known !== undefined) return known;
  if (id <= 0)
    throw badOrder(`there is no chat ${id}: make it by POST /control/chat with {"id":${id},"type":"group"}`);
  return makeChat(state, { id, type: "private" });
}

export function makeChat(state: State, { id: wanted, type }: Pick<ChatOrder, "id" | "type">): Chat {
  if (type === undefined) throw badOrder("type: a new chat needs one of private, group, supergroup, channel");
  const id = wanted ?? freeId(state, type);
  const isOfType =
    type === "private"
      ? id > 0
      : type === "group"
        ? id < 0 && id > -1_000_000_000_000
        : id <= -1_000_000_000_000;
  if (!isOfType) {
    throw badOrder(
      `id: ${id} is no ${type}'s; private > 0, group < 0, supergroup and channel <= -1000000000000`,
    );
  }
  const chat = newChat(id, type, type === "channel" ? "administrator" : "member");
  state.chats.set(id, chat);
  if (type === "private") userOf(state, id);
  return chat;
}

function freeId(state: State, type: Chat["type"]): number {
  const step = type === "private" ? 1 : -1;
  let id = FIRST_ID[type];
  while (state.chats.has(id)) id += step;
  return id;
}

function change(state: State, chat: Chat, order: ChatOrder): void {
  if (chat.type === "private") {
    introduce(state, {
      id: chat.id,
      name: order.title,
      username: order.username,
      language: order.language,
    });
  } else {
    chat.title = order.title ?? chat.title ?? `${chat.type} ${chat.id}`;
    if (order.username !== undefined) chat.username = order.username;
  }
  if (order.topics !== undefined && chat.type !== "supergroup")
    throw badOrder("topics: only a supergroup has them");
  chat.forum = order.forum ?? (chat.forum || order.topics !== undefined);
  for (const topic of order.topics ?? []) chat.topics.set(topic.id, topic);
  chat.bot = order.bot ?? chat.bot;
  chat.botMayWrite = order.botMayWrite ?? chat.botMayWrite;
  chat.deactivated = order.deactivated ?? chat.deactivated;
  for (const member of order.members ?? []) chat.members.set(introduce(state, member), "member");
  for (const admin of order.admins ?? []) chat.members.set(introduce(state, admin), "administrator");
  if (order.owner !== undefined) chat.members.set(introduce(state, order.owner), "creator");
  if (order.discussion !== undefined) linkDiscussion(state, chat, order.discussion);
}

function linkDiscussion(state: State, channel: Chat, groupId: number): void {
  const group = state.chats.get(groupId);
  if (channel.type !== "channel" || group?.type !== "supergroup") {
    throw badOrder("discussion: the number of a supergroup that is there, for a channel");
  }
  channel.linkedTo = groupId;
  group.linkedTo = channel.id;
}

function introduce(
  state: State,
  { id, name, username, language }: Partial<z.output<typeof person>> & { id: number },
): number {
  const before = userOf(state, id);
  state.users.set(id, {
    ...before,
    ...(name === undefined ? {} : { first_name: name }),
    ...(username === undefined ? {} : { username }),
    ...(language === undefined ? {} : { language_code: language }),
  });
  return id;
}
