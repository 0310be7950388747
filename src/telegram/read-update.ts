import type { InlineKeyboardButton, CallbackQuery, Document, Message, Update } from "grammy/types";
import { type ButtonAction, decodeAction } from "./buttons.ts";
import type { SentFile } from "./download.ts";
import { readMembership } from "./read-membership.ts";

/** Who the bot is, and so what is meant for it. */
export interface Myself {
  readonly id: number;
  /** Without the @. */
  readonly username: string;
  /** The names of its commands: in a group another bot may be meant by any other. */
  readonly commands: ReadonlySet<string>;
}

/** The buttons of one message. */
export interface Keyboard {
  readonly message: number;
  readonly rows: InlineKeyboardButton[][];
}

/** What somebody did that is meant for the bot. */
export type Incoming = {
  readonly chat: number;
  readonly person: number;
  /** Absent in a private chat. */
  readonly group?: GroupPlace;
  /** What the person has set Telegram to, BCP 47; absent where it doesn't say. */
  readonly language?: string;
} & (
  | { readonly kind: "text"; readonly text: string }
  /** A command to this bot, its name in small letters, with what follows it. */
  | { readonly kind: "command"; readonly name: string; readonly payload: string }
  | {
      readonly kind: "press";
      readonly callbackId: string;
      readonly action: ButtonAction | { readonly kind: "unknown" };
      /** The message's, without those that ask whether the answer was right. */
      readonly keyboard?: Keyboard;
      /** What stands on the button; absent when Telegram no longer has the message. */
      readonly label?: string;
      /** What stands in italics at the end of the message: the question that it is about. */
      readonly question?: string;
    }
  /** In a private chat. */
  | { readonly kind: "file"; readonly file: SentFile }
  /** A photo, a voice message, a sticker … */
  | { readonly kind: "notText" }
  /** It can't write there any more, since its reader has blocked it or an admin has so decided; or it can again. */
  | { readonly kind: "left" | "returned" }
  /** Somebody has brought the bot into the group. */
  | { readonly kind: "added" }
  /** A channel was chosen to be set up. */
  | { readonly kind: "shared"; readonly channel: number; readonly title: string }
  /** The group has become a supergroup with another id. */
  | { readonly kind: "moved"; readonly from: number; readonly to: number }
);

/** Where in a group something was said. */
export interface GroupPlace {
  /** The forum's topic; absent in General and where there are none. */
  readonly thread?: number;
  /** The group's own. */
  readonly title?: string;
  /** The message that was said, or whose button was pressed; absent for what is no message. */
  readonly message?: number;
  /** The bot's message that it replies to, or whose button was pressed. */
  readonly continues?: number;
}

/** What has become of a chat, whoever did it: the bot must know, however much else the person has sent. */
export const CHAT_EVENTS: readonly Incoming["kind"][] = ["left", "returned", "added", "moved"];

/** The kinds of updates that Telegram is asked for; all others it keeps to itself. */
export const ALLOWED_UPDATES = [
  "message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const satisfies readonly (keyof Update)[];

/** What of a message Telegram calls content, where it has no text; what is left is a service message. */
const CONTENT = [
  "animation",
  "audio",
  "contact",
  "dice",
  "document",
  "location",
  "photo",
  "poll",
  "sticker",
  "story",
  "video",
  "video_note",
  "voice",
] as const satisfies readonly (keyof Message)[];

/**
 * What is not meant for the bot is undefined, and so neither kept nor answered: channels' posts, other bots, service
 * messages, and in groups all but commands to it, texts in reply to its messages and its buttons, whatever else Telegram
 * lets it hear.
 */
export function readUpdate(update: Update, me: Myself): Incoming | undefined {
  const incoming = readContent(update, me);
  const { message, callback_query: press, my_chat_member: membership } = update;
  const language = (message ?? press ?? membership)?.from?.language_code;
  return incoming && language !== undefined ? { ...incoming, language } : incoming;
}

function readContent(update: Update, me: Myself): Incoming | undefined {
  if (update.message) return readMessage(update.message, me);
  if (update.callback_query) return readPress(update.callback_query);
  if (update.my_chat_member) return readMembership(update.my_chat_member);
  return undefined;
}

function readPress({ id: callbackId, data = "", from, message }: CallbackQuery): Incoming | undefined {
  const keyboard = message && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
  const pressed = keyboard
    ?.flat()
    .find((button) => "callback_data" in button && button.callback_data === data);
  const group = message && groupOf(message);
  return {
    kind: "press",
    chat: message?.chat.id ?? from.id,
    person: from.id,
    ...(group ? { group: { ...group, continues: message.message_id } } : {}),
    ...(message && keyboard && { keyboard: { message: message.message_id, rows: withoutJudging(keyboard) } }),
    callbackId,
    action: decodeAction(data),
    label: pressed?.text,
    question: message && lastItalic(message),
  };
}

function lastItalic(message: Pick<Message, "text" | "entities">): string | undefined {
  const italic = message.entities?.findLast(({ type }) => type === "italic");
  return italic && message.text?.slice(italic.offset, italic.offset + italic.length);
}

function withoutJudging(rows: InlineKeyboardButton[][]): InlineKeyboardButton[][] {
  return rows.filter((row) => !row.some(isJudging));
}

function isJudging(button: InlineKeyboardButton): boolean {
  return "callback_data" in button && decodeAction(button.callback_data).kind === "judge";
}

function readMessage(message: Message, me: Myself): Incoming | undefined {
  const { chat, from, sender_chat: sender, text } = message;
  // Who writes in the name of the group is one of its admins; in another chat's name, nobody who could be answered.
  const person = sender ? sender.id === chat.id && sender.id : !from?.is_bot && from?.id;
  if (!person || chat.type === "channel" || message.is_automatic_forward) return undefined;
  // An inline result that was chosen: it is said already.
  if (message.via_bot?.id === me.id) return undefined;
  const { reply_to_message: replied } = message;
  const isReplyToUs = replied?.from?.id === me.id;
  const place = groupOf(message);
  const group = place && isReplyToUs ? { ...place, continues: replied.message_id } : place;
  const by = { chat: chat.id, person, ...(group ? { group } : {}) };
  const moved = readMove(message);
  if (moved) return { ...by, kind: "moved", ...moved };
  const { chat_shared: shared } = message;
  if (shared && !group) return { ...by, kind: "shared", channel: shared.chat_id, title: shared.title ?? "" };
  const isForUs = !group || isReplyToUs;
  if (text === undefined) {
    const { document } = message;
    if (document && !group) return { ...by, kind: "file", file: fileOf(document) };
    const isContent = CONTENT.some((kind) => message[kind] !== undefined);
    return !group && isContent ? { ...by, kind: "notText" } : undefined;
  }
  const command = /^\/(\w+)(?:@(\w+))?(?:\s+([^]*))?$/u.exec(text);
  if (!command) return isForUs ? { ...by, kind: "text", text } : undefined;
  const [, written, bot, payload = ""] = command;
  const name = written.toLowerCase();
  const isOurs = bot ? bot.toLowerCase() === me.username.toLowerCase() : !group || me.commands.has(name);
  return isOurs ? { ...by, kind: "command", name, payload: payload.trim() } : undefined;
}

/** Both chats are told; both tell the same. */
function readMove({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: Message) {
  if (to !== undefined) return { from: chat.id, to };
  return from === undefined ? undefined : { from, to: chat.id };
}

function groupOf({
  chat,
  message_id: message,
  ...rest
}: Pick<Message, "chat" | "message_id"> & Partial<Message>): GroupPlace | undefined {
  if (chat.type === "private") return undefined;
  return { ...(rest.is_topic_message && { thread: rest.message_thread_id }), title: chat.title, message };
}

function fileOf({ file_id: id, file_name: name = "", file_size: bytes = 0 }: Document): SentFile {
  return { id, name, bytes };
}
