import type { ChatReference } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import type { State } from "./state.ts";

export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = "private" | "group" | "supergroup" | "channel";
export type MemberStatus = "creator" | "administrator" | "member" | "restricted" | "left" | "kicked";

interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
}

export interface Chat {
  readonly id: number;
  readonly type: ChatType;
  title?: string;
  username?: string;
  forum: boolean;
  readonly topics: Map<number, Topic>;
  /** Where the bot stands. In a private chat: kicked when the reader has blocked it, left before they press start. */
  bot: MemberStatus;
  /** Everybody else, by user id. */
  readonly members: Map<number, MemberStatus>;
  /** Whether the bot may write here, apart from being a member: a group can mute it, a channel not let it post. */
  botMayWrite: boolean;
  /** Private chats: the account behind it is gone. */
  deactivated: boolean;
  /** A channel's discussion group, and the other way round. */
  linkedTo?: number;
  /** The supergroup that this group has become. */
  migratedTo?: number;
  nextMessageId: number;
}

/** A chat as it stands in messages. */
export interface ChatCard {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly is_forum?: true;
}

export function newChat(id: number, type: ChatType, bot: MemberStatus): Chat {
  return {
    id,
    type,
    forum: false,
    topics: new Map(),
    bot,
    members: new Map(),
    botMayWrite: true,
    deactivated: false,
    nextMessageId: 1,
  };
}

export function memberStatus(state: State, chat: Chat, userId: number): MemberStatus {
  if (userId === state.bot.id) return chat.bot;
  if (chat.type === "private") return userId === chat.id ? "member" : "left";
  return chat.members.get(userId) ?? "left";
}

/** Everybody in the chat but the bot. */
export function people(chat: Chat): [number, MemberStatus][] {
  return [...chat.members].filter(([, status]) => isInside(status));
}

export function isInside(status: MemberStatus): boolean {
  return status !== "left" && status !== "kicked";
}

export function isAdmin(status: MemberStatus): boolean {
  return status === "creator" || status === "administrator";
}

/** @throws Refusal 400 in Telegram's words when there is no such chat. */
export function findChat(state: State, reference: ChatReference): Chat {
  if (reference === undefined || reference === "") throw badRequest("chat_id is empty");
  const chat =
    typeof reference === "number"
      ? state.chats.get(reference)
      : [...state.chats.values()].find(
          (one) => one.username !== undefined && `@${one.username}` === reference,
        );
  if (chat === undefined) throw badRequest("chat not found");
  return chat;
}

export function chatCard(state: State, chat: Chat): ChatCard {
  if (chat.type === "private") {
    const user = userOf(state, chat.id);
    return {
      id: chat.id,
      type: "private",
      first_name: user.first_name,
      ...(user.last_name === undefined ? {} : { last_name: user.last_name }),
      ...(user.username === undefined ? {} : { username: user.username }),
    };
  }
  return {
    id: chat.id,
    type: chat.type,
    ...(chat.title === undefined ? {} : { title: chat.title }),
    ...(chat.username === undefined ? {} : { username: chat.username }),
    ...(chat.forum ? { is_forum: true } : {}),
  };
}

/** Somebody nobody has introduced yet is Reader with their number. */
export function userOf(state: State, id: number): User {
  if (id === state.bot.id) return botAsUser(state);
  const known = state.users.get(id);
  if (known !== undefined) return known;
  const user: User = { id, is_bot: false, first_name: `Reader ${id}`, language_code: "en" };
  state.users.set(id, user);
  return user;
}

/** The bot as it stands in messages: without what only getMe tells. */
export function botAsUser({ bot }: State): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}
