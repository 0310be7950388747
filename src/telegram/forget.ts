import type { Conversation } from "#answering";
import type { Button } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/** Asks whether everything shall be deleted: a command is tapped by mistake, a button seldom. */
export function askWhetherToForget(conversation: Conversation, { speech }: ReplyParts): Reply {
  const buttons: Button[][] = [
    [{ label: speech.say("telegram-forget-all"), action: { kind: "forget", sure: true } }],
    [{ label: speech.say("telegram-forget-nothing"), action: { kind: "forget", sure: false } }],
  ];
  return { messages: composeMessages([html`${speech.say("telegram-forget")}`], buttons), conversation };
}

export function replyToForget(sure: boolean, conversation: Conversation, { speech }: ReplyParts): Reply {
  if (!sure) return replyInWords(speech.say("telegram-not-forgotten"), conversation);
  return { ...replyInWords(speech.say("telegram-forgotten"), conversation), forget: true };
}
