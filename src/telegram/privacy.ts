import type { Conversation } from "#answering";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { inNewsroomsName, type Reply, type ReplyParts } from "./reply.ts";

/** All that is kept, one row each: the speech has `privacy-<row>` for what it is and `privacy-<row>-kept` for how long. */
const KEPT = ["update", "conversation", "settings", "wishes", "deliveries", "questions", "blocked"] as const;

/** What is kept of a reader, how long, how to be rid of it, and whom to ask. */
export function replyWithPrivacy(conversation: Conversation, { speech, newsroom }: ReplyParts): Reply {
  const rows = KEPT.map(
    (row) => html`• <b>${speech.say(`privacy-${row}`)}</b>: ${speech.say(`privacy-${row}-kept`)}`,
  );
  const contact = inNewsroomsName(newsroom, speech);
  const blocks = [
    html`${speech.say("telegram-privacy")}`,
    html``,
    ...rows,
    html``,
    html`${speech.say("telegram-privacy-floods")}`,
    html`${speech.say("telegram-privacy-forget")}`,
    ...(contact === undefined ? [] : [html``, html`${contact}`]),
  ];
  return { messages: composeMessages(blocks), conversation };
}
