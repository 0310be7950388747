import { z } from "zod";
import { userOf } from "../chats.ts";
import { serviceMessage } from "../membership.ts";
import { makeChat } from "./chat.ts";
import { badOrder, verb } from "./verb.ts";

const migrateOrder = z.strictObject({
  chat: z.int(),
  to: z.int().optional(),
  /** False: no service messages, so that the bot learns of it by a 400 only. */
  told: z.boolean().default(true),
});

/** A group becomes a supergroup with another number. */
export const migrateVerb = verb(migrateOrder, (state, order) => {
  const group = state.chats.get(order.chat);
  if (group?.type !== "group") throw badOrder(`chat: ${order.chat} is no group`);
  if (group.migratedTo !== undefined)
    throw badOrder(`chat: ${order.chat} has become ${group.migratedTo} already`);
  if (order.to !== undefined && state.chats.has(order.to))
    throw badOrder(`to: there is a chat ${order.to} already`);
  const supergroup = makeChat(state, { id: order.to, type: "supergroup" });
  supergroup.title = group.title ?? "";
  supergroup.bot = group.bot;
  supergroup.botMayWrite = group.botMayWrite;
  for (const [id, status] of group.members) supergroup.members.set(id, status);
  const creator = [...group.members].find(([, status]) => status === "creator")?.[0];
  const from = userOf(state, creator ?? 1000);
  if (order.told) serviceMessage(state, group, { from, migrate_to_chat_id: supergroup.id });
  group.migratedTo = supergroup.id;
  if (order.told) serviceMessage(state, supergroup, { from, migrate_from_chat_id: group.id });
  return { from: group.id, to: supergroup.id };
});
