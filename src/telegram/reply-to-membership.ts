import type { Conversation } from "#answering";
import type { Incoming } from "./read-update.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/**
 * Who is back hears what changed in the meantime, and a group how to ask. Whoever has set a group or a channel up is told
 * when nothing can be posted there any more.
 */
export async function replyToMembership(
  { kind, chat }: Extract<Incoming, { kind: "left" | "returned" | "added" }>,
  conversation: Conversation,
  { follows, settings, speech }: ReplyParts,
): Promise<Reply> {
  const nothing: Reply = { messages: [], conversation };
  if (kind !== "left") {
    await follows.comeBack(chat);
    if (kind === "returned") return nothing;
    const hello = replyInWords(speech.say("group-hello"), conversation);
    return { ...hello, settings: { language: speech.locale } };
  }
  const wasThere = await follows.leave(chat);
  const { setUpBy, title = "" } = settings;
  if (setUpBy === undefined || !wasThere) return nothing;
  return { ...replyInWords(speech.say("group-paused", { title }), conversation), to: { chat: setUpBy } };
}
