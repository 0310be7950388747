import { z } from "zod";
import { chatCard, findChat, isAdmin, people, userOf } from "../chats.ts";
import { leaveAsBot, memberCard } from "../membership.ts";
import { chatReference, wholeNumber } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { reachableChat } from "../sending.ts";
import { method } from "./method.ts";

const place = z.object({ chat_id: chatReference });

export const chatMethods = {
  getChat: method(place, (state, { chat_id }) => {
    const chat = chat_id === state.bot.id ? undefined : findChat(state, chat_id);
    if (chat === undefined) throw badRequest("chat not found");
    if (chat.type !== "private") reachableChat(state, chat_id);
    const pinned = [...(state.messages.byChat.get(chat.id)?.values() ?? [])].findLast((kept) => kept.pinned);
    return {
      ...chatCard(state, chat),
      accent_color_id: 0,
      max_reaction_count: 11,
      ...(chat.linkedTo === undefined ? {} : { linked_chat_id: chat.linkedTo }),
      ...(pinned === undefined ? {} : { pinned_message: pinned.message }),
    };
  }),

  getChatMember: method(place.extend({ user_id: wholeNumber }), (state, { chat_id, user_id }) => {
    const chat = reachableChat(state, chat_id);
    if (user_id !== state.bot.id && !state.users.has(user_id)) throw badRequest("user not found");
    return memberCard(state, chat, user_id);
  }),

  getChatAdministrators: method(place, (state, { chat_id }) => {
    const chat = reachableChat(state, chat_id);
    if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
    const admins = people(chat).filter(([, status]) => isAdmin(status));
    const all = isAdmin(chat.bot) ? [...admins.map(([id]) => id), state.bot.id] : admins.map(([id]) => id);
    return all.map((id) => memberCard(state, chat, id));
  }),

  getChatMemberCount: method(place, (state, { chat_id }) => people(reachableChat(state, chat_id)).length + 1),

  leaveChat: method(place, (state, { chat_id }) => {
    const chat = reachableChat(state, chat_id);
    if (chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
    leaveAsBot(state, chat, userOf(state, state.bot.id));
    return true;
  }),
};
