import { z } from "zod";
import { botAsUser, isInside, userOf } from "../chats.ts";
import { changeBotStatus, changeMember, serviceMessage } from "../membership.ts";
import type { State } from "../state.ts";
import { chatToSpeakIn } from "./chat.ts";
import { badOrder, verb } from "./verb.ts";

/** Who adds and removes the bot when nobody is named. */
const SOMEBODY = 1000;

const joinOrder = z.strictObject({
  chat: z.int(),
  /** Absent: the bot itself. */
  user: z.int().min(1).optional(),
  as: z.enum(["member", "administrator", "creator"]).default("member"),
  by: z.int().min(1).optional(),
});

/** Somebody, or the bot, comes in or rises; in a private chat: the reader unblocks the bot. */
export const joinVerb = verb(joinOrder, (state, order) => {
  const chat = chatToSpeakIn(state, order.chat);
  if (order.user !== undefined && order.user !== state.bot.id) {
    changeMember(state, chat, { user: userOf(state, order.user), status: order.as });
    return { user: order.user, status: order.as };
  }
  const wasInside = isInside(chat.bot);
  const by = actor(state, chat.type === "private" ? chat.id : order.by);
  changeBotStatus(state, chat, { status: chat.type === "channel" ? "administrator" : order.as, by });
  if (!wasInside && (chat.type === "group" || chat.type === "supergroup")) {
    serviceMessage(state, chat, { from: by, new_chat_members: [botAsUser(state)] });
  }
  return { user: state.bot.id, status: chat.bot };
});

const leaveOrder = z.strictObject({
  chat: z.int(),
  /** Absent: the bot itself. */
  user: z.int().min(1).optional(),
  kicked: z.boolean().default(false),
  by: z.int().min(1).optional(),
});

/** Somebody, or the bot, goes or is thrown out; in a private chat: the reader blocks the bot. */
export const leaveVerb = verb(leaveOrder, (state, order) => {
  const chat = chatToSpeakIn(state, order.chat);
  const status = order.kicked || (chat.type === "private" && order.user === undefined) ? "kicked" : "left";
  if (order.user !== undefined && order.user !== state.bot.id) {
    if (chat.type === "private")
      throw badOrder("user: nobody leaves a private chat; without user the reader blocks the bot");
    changeMember(state, chat, { user: userOf(state, order.user), status });
    return { user: order.user, status };
  }
  changeBotStatus(state, chat, { status, by: actor(state, chat.type === "private" ? chat.id : order.by) });
  return { user: state.bot.id, status };
});

function actor(state: State, id: number | undefined) {
  return userOf(state, id ?? SOMEBODY);
}
