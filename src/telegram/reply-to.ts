import type { Conversation } from "#answering";
import { COMMANDS } from "./commands.ts";
import { replyToForget } from "./forget.ts";
import type { Incoming } from "./read-update.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { replyToPressedQuestion, replyToQuestion } from "./reply-to-question.ts";
import { replyWithStory } from "./reply-with-story.ts";
import { replyWithView } from "./reply-with-view.ts";

/** What the bot says to whatever a reader did. */
export function replyTo(
  incoming: Incoming,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  switch (incoming.kind) {
    case "text":
      return replyToQuestion(incoming.text, conversation, parts);
    case "command":
      return replyToCommand(incoming, conversation, parts);
    case "press":
      return replyToPress(incoming, conversation, parts);
    case "notText":
      return replyInWords(parts.speech.say("telegram-only-text"), conversation);
  }
}

function replyToCommand(
  { name, payload, person, group }: Extract<Incoming, { kind: "command" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    return replyInWords(parts.speech.say("telegram-unknown-command", { command: `/${name}` }), conversation);
  }
  if (command.inPrivate && group) return replyInWords(parts.speech.say("telegram-in-private"), conversation);
  return command.reply({ payload, person, conversation }, parts);
}

function replyToPress(
  { action, label }: Extract<Incoming, { kind: "press" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply {
  const { app, speech } = parts;
  if (action.kind === "unknown") return replyInWords(speech.say("telegram-old-button"), conversation);
  if (action.kind === "forget") return replyToForget(action.sure, conversation, parts);
  if (action.kind === "story") return replyWithStory(action.story, conversation, parts);
  if (!app.story(action.story)) return replyInWords(speech.say("telegram-story-not-here"), conversation);
  if (action.kind === "view") {
    const turned =
      conversation.story === action.story ? conversation : app.turnTo(action.story, conversation);
    return replyWithView(action.view, turned, parts);
  }
  if (label === undefined) return replyInWords(speech.say("telegram-old-button"), conversation);
  return replyToPressedQuestion(label, action.story, { before: conversation, parts });
}
