import type { Conversation } from "#answering";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { replyToQuestion } from "./reply-to-question.ts";
import type { Reply, ReplyParts } from "./reply.ts";

/** A question as a command, which is how a group asks. A command tapped in the menu comes without one: it is asked for. */
export function replyToAsk(question: string, conversation: Conversation, parts: ReplyParts): Reply {
  if (question !== "") return replyToQuestion(question, conversation, parts);
  const { speech } = parts;
  const [message] = composeMessages([html`${speech.say("ask-what")}`]);
  return { messages: [{ ...message, asks: speech.say("ask-placeholder") }], conversation };
}
