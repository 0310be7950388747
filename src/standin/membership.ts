import {
  type Chat,
  chatCard,
  isAdmin,
  isInside,
  type MemberStatus,
  memberStatus,
  type User,
  userOf,
} from "./chats.ts";
import { keepMessage, type Message, nextMessageId, seconds } from "./messages.ts";
import { botHears } from "./privacy.ts";
import type { State } from "./state.ts";
import { tellBot } from "./updates.ts";

/** A ChatMember of the Bot API. */
export function memberCard(state: State, chat: Chat, userId: number) {
  const status = memberStatus(state, chat, userId);
  const isBot = userId === state.bot.id;
  const base = { user: userOf(state, userId), status };
  if (status === "creator") return { ...base, is_anonymous: false };
  if (status === "kicked") return { ...base, until_date: 0 };
  if (status === "administrator") return { ...base, ...adminRights(chat, !isBot || chat.botMayWrite) };
  if (status === "restricted")
    return { ...base, is_member: true, can_send_messages: chat.botMayWrite, until_date: 0 };
  return base;
}

function adminRights(chat: Chat, mayWrite: boolean) {
  return {
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: false,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    ...(chat.type === "channel"
      ? { can_post_messages: mayWrite, can_edit_messages: mayWrite }
      : { can_pin_messages: true, can_manage_topics: chat.forum }),
  };
}

/** Changes where the bot stands and tells it so; `by` is who did it. */
export function changeBotStatus(
  state: State,
  chat: Chat,
  { status, by }: { status: MemberStatus; by: User },
): void {
  const before = memberCard(state, chat, state.bot.id);
  chat.bot = status;
  tellBot(state, "my_chat_member", changeCard(state, chat, { by, before, userId: state.bot.id }), chat.id);
}

/** Changes where a person stands. The bot hears of it by a service message, and as an admin by chat_member. */
export function changeMember(
  state: State,
  chat: Chat,
  { user, status }: { user: User; status: MemberStatus },
): void {
  const before = memberCard(state, chat, user.id);
  chat.members.set(user.id, status);
  if (isAdmin(chat.bot)) {
    tellBot(state, "chat_member", changeCard(state, chat, { by: user, before, userId: user.id }), chat.id);
  }
  if (chat.type === "channel" || isInside(before.status) === isInside(status)) return;
  serviceMessage(state, chat, {
    from: user,
    ...(isInside(status) ? { new_chat_members: [user] } : { left_chat_member: user }),
  });
}

export function leaveAsBot(state: State, chat: Chat, by: User): void {
  changeBotStatus(state, chat, { status: "left", by });
}

/** A message that tells of an event; the bot hears it like any other. */
export function serviceMessage(state: State, chat: Chat, content: Partial<Message>): Message {
  const message: Message = {
    message_id: nextMessageId(state, chat),
    date: seconds(state),
    chat: chatCard(state, chat),
    ...content,
  };
  keepMessage(state, { message, by: "user" });
  if (botHears(state, chat, message)) tellBot(state, "message", message, chat.id);
  return message;
}

function changeCard(
  state: State,
  chat: Chat,
  { by, before, userId }: { by: User; before: unknown; userId: number },
): unknown {
  return {
    chat: chatCard(state, chat),
    from: by,
    date: seconds(state),
    old_chat_member: before,
    new_chat_member: memberCard(state, chat, userId),
  };
}
