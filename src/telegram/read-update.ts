import type { Message, Update } from "grammy/types";
import { type ButtonAction, decodeAction } from "./buttons.ts";

/** What a reader did, in a private chat. */
export type Incoming = {
  readonly chat: number;
  readonly person: number;
} & (
  | { readonly kind: "text"; readonly text: string }
  /** A command to this bot, its name in small letters, with what follows it. */
  | { readonly kind: "command"; readonly name: string; readonly payload: string }
  | {
      readonly kind: "press";
      readonly callbackId: string;
      readonly action: ButtonAction | { readonly kind: "unknown" };
      /** What stands on the button; absent when Telegram no longer has the message. */
      readonly label?: string;
    }
  /** A photo, a voice message, a sticker … */
  | { readonly kind: "notText" }
);

/** The kinds of updates that Telegram is asked for; all others it keeps to itself. */
export const ALLOWED_UPDATES = ["message", "callback_query"] as const satisfies readonly (keyof Update)[];

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

/** Undefined for what is not for us: groups, channels, other bots, service messages. */
export function readUpdate(update: Update, username: string): Incoming | undefined {
  if (update.message) return readMessage(update.message, username);
  const press = update.callback_query;
  if (!press || (press.message && press.message.chat.type !== "private")) return undefined;
  const { id: callbackId, data = "", from, message } = press;
  const keyboard = message && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
  const pressed = keyboard
    ?.flat()
    .find((button) => "callback_data" in button && button.callback_data === data);
  return {
    kind: "press",
    chat: message?.chat.id ?? from.id,
    person: from.id,
    callbackId,
    action: decodeAction(data),
    label: pressed?.text,
  };
}

function readMessage(message: Message, username: string): Incoming | undefined {
  const { chat, from, text } = message;
  if (chat.type !== "private" || !from || from.is_bot) return undefined;
  const sender = { chat: chat.id, person: from.id };
  if (text === undefined) {
    return CONTENT.some((kind) => message[kind] !== undefined) ? { ...sender, kind: "notText" } : undefined;
  }
  const command = /^\/(\w+)(?:@(\w+))?(?:\s+([^]*))?$/u.exec(text);
  if (!command) return { ...sender, kind: "text", text };
  const [, name, bot = username, payload = ""] = command;
  if (bot.toLowerCase() !== username.toLowerCase()) return undefined;
  return { ...sender, kind: "command", name: name.toLowerCase(), payload: payload.trim() };
}
