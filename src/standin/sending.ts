import { botAsUser, type Chat, chatCard, findChat, isAdmin, isInside } from "./chats.ts";
import type { FormattedText } from "./entities.ts";
import { forwardToDiscussion } from "./discussion.ts";
import { checkedInlineKeyboard, type ReplyMarkup } from "./keyboards.ts";
import { countMessage } from "./limits.ts";
import { asReplied, findMessage, keepMessage, type Message, nextMessageId, seconds } from "./messages.ts";
import type { ChatReference } from "./parameters.ts";
import { badRequest, forbidden, Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

const TEXT_MAX = 4096;
const CAPTION_MAX = 1024;
const QUOTE_MAX = 1024;
/** The General topic's number, which Telegram does not take: it is meant by leaving the number out. */
const GENERAL_TOPIC = 1;

/** What may be in a message of the bot, whatever its kind. */
export interface Draft {
  readonly content: Partial<Message>;
  readonly replyMarkup?: ReplyMarkup | undefined;
  readonly reply?: ReplyOrder | undefined;
  readonly threadId?: number | undefined;
  readonly silent?: boolean | undefined;
}

interface ReplyOrder {
  readonly messageId: number;
  readonly allowMissing: boolean;
  readonly quote: string | undefined;
}

/** The chat, if the bot may write there. @throws Refusal with Telegram's reason why not. */
export function writableChat(state: State, reference: ChatReference): Chat {
  const chat = reachableChat(state, reference);
  if (chat.type === "channel" && !(isAdmin(chat.bot) && chat.botMayWrite)) {
    throw badRequest("need administrator rights in the channel chat");
  }
  if (!chat.botMayWrite) throw badRequest("not enough rights to send text messages to the chat");
  return chat;
}

/** The chat, if the bot is in it. */
export function reachableChat(state: State, reference: ChatReference): Chat {
  const chat = findChat(state, reference);
  if (chat.migratedTo !== undefined) {
    throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: chat.migratedTo,
    });
  }
  if (chat.type === "private") {
    if (chat.deactivated) throw forbidden("user is deactivated");
    if (chat.bot === "kicked") throw forbidden("bot was blocked by the user");
    if (chat.bot === "left") throw forbidden("bot can't initiate conversation with a user");
  } else if (!isInside(chat.bot)) {
    throw forbidden(
      chat.bot === "kicked"
        ? `bot was kicked from the ${chat.type} chat`
        : `bot is not a member of the ${chat.type} chat`,
    );
  }
  return chat;
}

/** @throws Refusal 400 when nothing is left of it, or too much. */
export function checkText({ text }: FormattedText): void {
  if (text === "") throw badRequest("message text is empty");
  if (text.length > TEXT_MAX) throw badRequest("message is too long");
}

export function checkCaption({ text }: FormattedText): void {
  if (text.length > CAPTION_MAX) throw badRequest("message caption is too long");
}

/** Sends as the bot: every check that does not depend on the kind of message, then the message stands. */
export function sendAsBot(state: State, chat: Chat, draft: Draft): Message {
  const keyboard = checkedInlineKeyboard(draft.replyMarkup);
  const reply = repliedTo(state, chat, draft.reply);
  const threadId = threadOf(state, chat, draft.threadId ?? reply?.reply_to_message?.message_thread_id);
  countMessage(state, chat);
  const isForumTopic = threadId !== undefined && chat.forum;
  const message: Message = {
    message_id: nextMessageId(state, chat),
    date: seconds(state),
    chat: chatCard(state, chat),
    ...(chat.type === "channel" ? { sender_chat: chatCard(state, chat) } : { from: botAsUser(state) }),
    ...(threadId === undefined ? {} : { message_thread_id: threadId }),
    ...(isForumTopic ? { is_topic_message: true } : {}),
    ...reply,
    ...draft.content,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  };
  keepMessage(state, {
    message,
    by: "bot",
    silent: draft.silent ?? false,
    ...(keyboard === undefined && draft.replyMarkup !== undefined ? { replyMarkup: draft.replyMarkup } : {}),
  });
  if (chat.type === "channel") forwardToDiscussion(state, chat, message);
  return message;
}

function repliedTo(
  state: State,
  chat: Chat,
  order: ReplyOrder | undefined,
): Pick<Message, "reply_to_message" | "quote"> | undefined {
  if (order === undefined) return undefined;
  const replied = findMessage(state, chat.id, order.messageId)?.message;
  if (replied === undefined) {
    if (order.allowMissing) return undefined;
    throw badRequest("message to be replied not found");
  }
  if (order.quote === undefined || order.quote === "") return { reply_to_message: asReplied(replied) };
  const position = (replied.text ?? replied.caption ?? "").indexOf(order.quote);
  if (position < 0 || order.quote.length > QUOTE_MAX) throw badRequest("QUOTE_TEXT_INVALID");
  return { reply_to_message: asReplied(replied), quote: { text: order.quote, position, is_manual: true } };
}

/** A forum's threads are its topics; in other supergroups a thread is named by its first message. */
function threadOf(state: State, chat: Chat, threadId: number | undefined): number | undefined {
  if (threadId === undefined || threadId === 0) return undefined;
  if (!chat.forum) {
    if (chat.type === "supergroup" && findMessage(state, chat.id, threadId) !== undefined) return threadId;
    throw badRequest("message thread not found");
  }
  const topic = threadId === GENERAL_TOPIC ? undefined : chat.topics.get(threadId);
  if (topic === undefined) throw badRequest("message thread not found");
  if (topic.closed && !isAdmin(chat.bot)) throw badRequest("TOPIC_CLOSED");
  return threadId;
}
