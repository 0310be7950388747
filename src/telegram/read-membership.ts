import type { ChatMember, ChatMemberUpdated } from "grammy/types";
import type { Incoming } from "./read-update.ts";

/** What became of the bot's own place in a chat; undefined where that changes nothing for it. */
export function readMembership(update: ChatMemberUpdated): Incoming | undefined {
  const { chat, from, old_chat_member: before, new_chat_member: after } = update;
  const by = { chat: chat.id, person: from.id };
  if (chat.type === "private") return { ...by, kind: mayPost(after) ? "returned" : "left" };
  const inGroup = { ...by, group: {} };
  if (chat.type !== "channel" && !isInside(before) && isInside(after)) return { ...inGroup, kind: "added" };
  if (mayPost(before) === mayPost(after)) return undefined;
  return { ...inGroup, kind: mayPost(after) ? "returned" : "left" };
}

function isInside(member: ChatMember): boolean {
  return member.status === "restricted" ? member.is_member : !["left", "kicked"].includes(member.status);
}

/** Whether who is in the chat as that may post there; an admin of a channel may or may not. */
function mayPost(member: ChatMember): boolean {
  if (member.status === "restricted") return member.can_send_messages;
  return isInside(member) && !(member.status === "administrator" && member.can_post_messages === false);
}
