import type { Chat, ChatCard, User } from "./chats.ts";
import type { Entity } from "./entities.ts";
import type { InlineButton } from "./keyboards.ts";
import type { State } from "./state.ts";

/** A message in the Bot API's own form; dates are seconds since 1970. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: ChatCard;
  readonly from?: User;
  readonly sender_chat?: ChatCard;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly photo?: readonly unknown[];
  readonly document?: unknown;
  readonly reply_to_message?: Message;
  readonly quote?: { readonly text: string; readonly position: number; readonly is_manual: true };
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly InlineButton[])[] };
  readonly via_bot?: User;
  readonly forward_origin?: unknown;
  readonly is_automatic_forward?: true;
  readonly edit_date?: number;
  readonly pinned_message?: Message;
  readonly new_chat_members?: readonly User[];
  readonly left_chat_member?: User;
  readonly migrate_to_chat_id?: number;
  readonly migrate_from_chat_id?: number;
  readonly chat_shared?: unknown;
}

/** A message and what became of it. */
export interface Kept {
  /** Grows with every change anywhere: what `GET /control/messages?since=` counts in. */
  seq: number;
  message: Message;
  readonly by: "bot" | "user";
  /** Sent without a sound. */
  readonly silent: boolean;
  /** What the bot wants shown under the input line (a reply keyboard, force_reply, its removal). */
  readonly replyMarkup?: unknown;
  /** For messages made from an inline result. */
  readonly inlineMessageId?: string;
  edits: number;
  deleted: boolean;
  pinned: boolean;
}

export interface MessageStore {
  /** Every change in its order; a kept message stands here once for each, and only its last place counts. */
  readonly changes: Kept[];
  readonly byChat: Map<number, Map<number, Kept>>;
  /** Private chats and basic groups share one row of numbers, as the bot's account does at Telegram. */
  nextSharedId: number;
  readonly watchers: Set<() => void>;
}

export function newMessageStore(): MessageStore {
  return { changes: [], byChat: new Map(), nextSharedId: 1, watchers: new Set() };
}

export function nextMessageId(state: State, chat: Chat): number {
  if (chat.type === "private" || chat.type === "group") return state.messages.nextSharedId++;
  return chat.nextMessageId++;
}

type KeptBeforeItStands = Pick<Kept, "message" | "by"> &
  Partial<Pick<Kept, "silent" | "replyMarkup" | "inlineMessageId">>;

export function keepMessage(state: State, kept: KeptBeforeItStands): Message {
  const whole: Kept = { silent: false, ...kept, seq: 0, edits: 0, deleted: false, pinned: false };
  const inChat = state.messages.byChat.get(kept.message.chat.id) ?? new Map<number, Kept>();
  state.messages.byChat.set(kept.message.chat.id, inChat);
  inChat.set(kept.message.message_id, whole);
  noteChange(state, whole);
  return kept.message;
}

/** Gives a changed message its new place in the row and wakes whoever waits for news. */
export function noteChange(state: State, kept: Kept): void {
  kept.seq = state.messages.changes.push(kept);
  for (const wake of state.messages.watchers) wake();
}

/** The message as it stands; nothing for one that was deleted or never was. */
export function findMessage(state: State, chatId: number, messageId: number): Kept | undefined {
  const kept = state.messages.byChat.get(chatId)?.get(messageId);
  return kept === undefined || kept.deleted ? undefined : kept;
}

/** A message as it stands inside another one: without what that one replied to in its turn. */
export function asReplied(message: Message): Message {
  const { reply_to_message: _, ...rest } = message;
  return rest;
}

export function seconds(state: State): number {
  return Math.floor(state.clock.now() / 1000);
}
