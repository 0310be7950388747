import { type Chat, chatCard } from "./chats.ts";
import { keepMessage, type Message, nextMessageId, seconds } from "./messages.ts";
import { botHears } from "./privacy.ts";
import type { State } from "./state.ts";
import { tellBot } from "./updates.ts";

/** The account in whose name Telegram carries channel posts into discussion groups. */
const TELEGRAM = { id: 777_000, is_bot: false, first_name: "Telegram" };

/** Carries a channel's post into its discussion group, if it has one. */
export function forwardToDiscussion(state: State, channel: Chat, post: Message): void {
  const group = channel.linkedTo === undefined ? undefined : state.chats.get(channel.linkedTo);
  if (group === undefined) return;
  const { reply_to_message: _reply, quote: _quote, reply_markup: _markup, ...content } = post;
  const forwarded: Message = {
    ...content,
    message_id: nextMessageId(state, group),
    date: seconds(state),
    chat: chatCard(state, group),
    from: TELEGRAM,
    sender_chat: chatCard(state, channel),
    forward_origin: originOf(post),
    is_automatic_forward: true,
  };
  keepMessage(state, { message: forwarded, by: "user" });
  if (botHears(state, group, forwarded)) tellBot(state, "message", forwarded, group.id);
}

/** Where a forwarded message comes from, in the Bot API's form. */
export function originOf(message: Message): unknown {
  if (message.forward_origin !== undefined) return message.forward_origin;
  if (message.chat.type === "channel") {
    return { type: "channel", date: message.date, chat: message.chat, message_id: message.message_id };
  }
  if (message.sender_chat !== undefined) {
    return { type: "chat", date: message.date, sender_chat: message.sender_chat };
  }
  return { type: "user", date: message.date, sender_user: message.from };
}
