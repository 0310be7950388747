import { z } from "zod";
import { type Chat, chatCard, isInside, memberStatus, type User, userOf } from "../chats.ts";
import { detectEntities } from "../detection.ts";
import { forwardToDiscussion } from "../discussion.ts";
import { fileCard, photoSizes, storeFile } from "../files.ts";
import {
  asReplied,
  findMessage,
  keepMessage,
  type Message,
  nextMessageId,
  noteChange,
  seconds,
} from "../messages.ts";
import { changeBotStatus } from "../membership.ts";
import { botHears } from "../privacy.ts";
import { nextQueryId } from "../queries.ts";
import type { State } from "../state.ts";
import { tellBot } from "../updates.ts";
import { chatToSpeakIn } from "./chat.ts";
import { badOrder, verb } from "./verb.ts";

const sayOrder = z.strictObject({
  chat: z.int(),
  /** Who says it; in a private chat the reader, in a channel nobody. */
  from: z.int().min(1).optional(),
  text: z.string().optional(),
  /** A picture, in base64. */
  photo: z.base64().optional(),
  /** A file. */
  document: z.strictObject({ name: z.string().min(1), bytes: z.base64() }).optional(),
  caption: z.string().optional(),
  replyTo: z.int().optional(),
  /** The forum topic. */
  thread: z.int().optional(),
  /** Changes an earlier message of a person instead of sending one. */
  edit: z.int().optional(),
  /** In a group: as an admin who hides behind the group's name. */
  anonymous: z.literal(true).optional(),
  /** Typed after the bot's name, as an inline query. */
  inline: z.literal(true).optional(),
});

type SayOrder = z.output<typeof sayOrder>;

/** In whose name Telegram lets anonymous admins speak. */
const ANONYMOUS_ADMIN: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

const START_REOPENS = /^\/start(?:\s|$)/;

/** Somebody writes. The outcome says whether the bot hears of it. */
export const sayVerb = verb(sayOrder, (state, order) => {
  const chat = chatToSpeakIn(state, order.chat);
  if (chat.migratedTo !== undefined)
    throw badOrder(`chat ${chat.id} has become supergroup ${chat.migratedTo}: write there`);
  if (order.inline === true) return { inlineQuery: askInline(state, chat, order) };
  if (order.text === undefined && order.photo === undefined && order.document === undefined)
    throw badOrder("give text, photo or document");
  if (order.edit !== undefined) return editAsPerson(state, chat, order);
  reopen(state, chat, order);
  const message: Message = {
    message_id: nextMessageId(state, chat),
    date: seconds(state),
    chat: chatCard(state, chat),
    ...author(state, chat, order),
    ...surroundings(state, chat, order),
    ...contentOf(state, order),
  };
  return publish(state, chat, message);
});

/** Lets a message of a person stand, and tells the bot if it hears it. */
export function publish(state: State, chat: Chat, message: Message): { message: Message; heard: boolean } {
  keepMessage(state, { message, by: "user" });
  const kind = chat.type === "channel" ? "channel_post" : "message";
  const heard = botHears(state, chat, message) && tellBot(state, kind, message, chat.id);
  if (chat.type === "channel") forwardToDiscussion(state, chat, message);
  return { message, heard };
}

/** The person who acts in a chat; in a group whoever is not known yet is taken for a member. */
export function personIn(state: State, chat: Chat, from: number | undefined): User {
  if (chat.type === "private") {
    if (from !== undefined && from !== chat.id)
      throw badOrder(`from: in private chat ${chat.id} only its reader speaks`);
    return userOf(state, chat.id);
  }
  if (from === undefined) throw badOrder(`from: say who it is, since chat ${chat.id} is a ${chat.type}`);
  if (!isInside(memberStatus(state, chat, from))) chat.members.set(from, "member");
  return userOf(state, from);
}

function author(state: State, chat: Chat, { from, anonymous }: SayOrder): Partial<Message> {
  if (chat.type === "channel" && from !== undefined)
    throw badOrder("from: a channel's posts have no person as sender");
  if (chat.type === "channel") return { sender_chat: chatCard(state, chat) };
  if (anonymous === true) {
    if (chat.type !== "supergroup") throw badOrder("anonymous: only in a supergroup");
    return { from: ANONYMOUS_ADMIN, sender_chat: chatCard(state, chat) };
  }
  return { from: personIn(state, chat, from) };
}

function surroundings(state: State, chat: Chat, { replyTo, thread }: SayOrder): Partial<Message> {
  const replied = replyTo === undefined ? undefined : findMessage(state, chat.id, replyTo)?.message;
  if (replyTo !== undefined && replied === undefined)
    throw badOrder(`replyTo: there is no message ${replyTo} in chat ${chat.id}`);
  const threadId =
    thread ?? replied?.message_thread_id ?? (replied?.is_automatic_forward === true ? replyTo : undefined);
  if (thread !== undefined && !chat.topics.has(thread))
    throw badOrder(`thread: chat ${chat.id} has no topic ${thread}`);
  return {
    ...(replied === undefined ? {} : { reply_to_message: asReplied(replied) }),
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...(threadId !== undefined && chat.forum ? { is_topic_message: true } : {}),
  };
}

function contentOf(state: State, { text, photo, document, caption }: SayOrder): Partial<Message> {
  if (document !== undefined) {
    const { name, bytes } = document;
    const stored = storeFile(state, { name, bytes: Buffer.from(bytes, "base64") }, "document");
    return { document: { file_name: name, ...fileCard(stored) }, ...captioned(caption) };
  }
  if (photo === undefined) return { text: text ?? "", ...marked("entities", text ?? "") };
  const file = storeFile(state, { name: "photo.jpg", bytes: Buffer.from(photo, "base64") }, "photo");
  return { photo: photoSizes(file), ...captioned(caption) };
}

function captioned(caption: string | undefined): Partial<Message> {
  return caption === undefined ? {} : { caption, ...marked("caption_entities", caption) };
}

function marked(field: "entities" | "caption_entities", text: string): Partial<Message> {
  const entities = detectEntities(text, []);
  return entities.length === 0 ? {} : { [field]: entities };
}

/** Pressing start opens a private chat; writing to a bot that one has blocked is not possible before that. */
function reopen(state: State, chat: Chat, { text }: SayOrder): void {
  if (chat.type !== "private" || isInside(chat.bot)) return;
  if (!START_REOPENS.test(text ?? "")) {
    throw badOrder(`chat ${chat.id} has blocked the bot or not started it: join first, or say /start`);
  }
  if (chat.bot === "kicked") changeBotStatus(state, chat, { status: "member", by: userOf(state, chat.id) });
  chat.bot = "member";
}

function editAsPerson(state: State, chat: Chat, order: SayOrder) {
  const kept = findMessage(state, chat.id, order.edit ?? 0);
  if (kept === undefined || kept.by === "bot")
    throw badOrder(`edit: chat ${chat.id} has no message ${order.edit} of a person`);
  const { entities: _entities, ...rest } = kept.message;
  kept.message = { ...rest, ...contentOf(state, order), edit_date: seconds(state) };
  kept.edits++;
  noteChange(state, kept);
  const kind = chat.type === "channel" ? "edited_channel_post" : "edited_message";
  const heard = botHears(state, chat, kept.message) && tellBot(state, kind, kept.message, chat.id);
  return { message: kept.message, heard };
}

function askInline(state: State, chat: Chat, { from, text = "" }: SayOrder): string {
  if (chat.type === "channel") throw badOrder("inline: a person types it, in a private chat or a group");
  const user = personIn(state, chat, from);
  if (text.length > 256) throw badOrder("text: an inline query has at most 256 characters");
  const id = nextQueryId(state);
  state.queries.inline.set(id, { at: state.clock.now(), from: user, query: text });
  const chat_type = chat.type === "private" ? "sender" : chat.type;
  tellBot(state, "inline_query", { id, from: user, query: text, offset: "", chat_type }, `inline ${user.id}`);
  return id;
}
