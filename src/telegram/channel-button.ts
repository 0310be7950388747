import type { ChatAdministratorRights, ReplyKeyboardMarkup } from "grammy/types";

/** Telegram lets a reader choose among channels in which they may post; the bot is made an admin there if it is none. */
const MAY_POST: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_edit_messages: false,
  can_send_welcome_messages: false,
};

/** A button below the line for typing by which a channel is chosen; it goes once it was pressed. */
export function channelButton(text: string): ReplyKeyboardMarkup {
  const request_chat = {
    request_id: 1,
    chat_is_channel: true,
    user_administrator_rights: MAY_POST,
    bot_administrator_rights: MAY_POST,
    request_title: true,
  };
  return { keyboard: [[{ text, request_chat }]], resize_keyboard: true, one_time_keyboard: true };
}
