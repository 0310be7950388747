import type { Conversation } from "#answering";
import { findCommand } from "./commands.ts";
import type { ButtonAction } from "./buttons.ts";
import { isDeskAction } from "./desk-buttons.ts";
import { replyToForget } from "./forget.ts";
import { type Editor, replyAtDesk } from "./reply-at-desk.ts";
import { replyToEditor, replyToFile } from "./reply-to-editor.ts";
import { replyToJudgement } from "./reply-to-judgement.ts";
import { replyToSettingAside } from "./reply-with-unanswered.ts";
import { replyToMembership } from "./reply-to-membership.ts";
import { replyToPostingChange, replyToSharedChannel, replyWithPosting } from "./reply-with-posting.ts";
import type { Incoming } from "./read-update.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { replyToPressedQuestion, replyToQuestion } from "./reply-to-question.ts";
import {
  replyToFollowChange,
  replyWithFollow,
  replyWithFollowing,
  replyWithUnfollow,
} from "./reply-with-follow.ts";
import { replyToLanguage } from "./reply-with-language.ts";
import { replyToChoice, replyWithOffers, replyWithSettings } from "./reply-with-settings.ts";
import { replyWithStory } from "./reply-with-story.ts";
import { replyWithView } from "./reply-with-view.ts";
import { replyToUnwish, replyWithWish } from "./reply-with-wish.ts";

/** What the bot says to whatever a reader did. */
export function replyTo(
  incoming: Incoming,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  switch (incoming.kind) {
    case "text":
      return replyToText(incoming, conversation, parts);
    case "file":
      return replyToSentFile(incoming, conversation, parts);
    case "command":
      return replyToCommand(incoming, conversation, parts);
    case "press":
      return replyToPress(incoming, conversation, parts);
    case "notText":
      return replyInWords(parts.speech.say("telegram-only-text"), conversation);
    case "left":
    case "returned":
    case "added":
      return replyToMembership(incoming, conversation, parts);
    case "shared":
      return replyToSharedChannel(
        { chat: incoming.channel, title: incoming.title },
        { ...incoming, conversation },
        parts,
      );
    case "moved":
      return { messages: [], conversation, moved: incoming };
  }
}

/** What an editor writes may be work on the desk; all else is a question. */
async function replyToText(
  { text, ...incoming }: Extract<Incoming, { kind: "text" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Promise<Reply> {
  const editor = editorOf(incoming, conversation, parts);
  const atDesk = editor && (await replyToEditor(text, editor, parts));
  return atDesk ?? replyToQuestion(text, conversation, parts);
}

function replyToSentFile(
  { file, ...incoming }: Extract<Incoming, { kind: "file" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply {
  const editor = editorOf(incoming, conversation, parts);
  if (editor) return replyToFile(file, editor, parts);
  return replyInWords(parts.speech.say("telegram-only-text"), conversation);
}

/** Undefined for everybody else, and in groups. */
function editorOf(
  { chat, person, group }: Pick<Incoming, "chat" | "person" | "group">,
  conversation: Conversation,
  { desk, isEditor }: ReplyParts,
): Editor | undefined {
  return !group && desk && isEditor(person) ? { chat, person, conversation, desk } : undefined;
}

function replyToCommand(
  { name, payload, ...incoming }: Extract<Incoming, { kind: "command" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  const command = findCommand(name);
  const { person, chat, group } = incoming;
  const editor = editorOf(incoming, conversation, parts);
  if (!command || (command.isForEditors && (group || !parts.isEditor(person)))) {
    return replyInWords(parts.speech.say("telegram-unknown-command", { command: `/${name}` }), conversation);
  }
  return command.reply({ payload, person, chat, conversation, editor }, parts);
}

function replyToPress(
  { chat, person, group, action, label, question, keyboard }: Extract<Incoming, { kind: "press" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  const { app, speech } = parts;
  const reader = { chat, person, conversation };
  if (action.kind === "wish" && group) return replyInWords(speech.say("telegram-in-private"), conversation);
  if (isDeskAction(action)) {
    const editor = editorOf({ chat, person, group }, conversation, parts);
    if (editor) return replyAtDesk(action, editor, parts);
    return replyInWords(speech.say("telegram-old-button"), conversation);
  }
  switch (action.kind) {
    case "unknown":
      return replyInWords(speech.say("telegram-old-button"), conversation);
    case "forget":
      return replyToForget(action.sure, conversation, parts);
    case "story":
      return replyWithStory(action.story, conversation, parts);
    case "view":
      return replyToPressedView(action, conversation, parts);
    case "ask":
      if (!app.story(action.story)) return replyInWords(speech.say("telegram-story-not-here"), conversation);
      if (label === undefined) return replyInWords(speech.say("telegram-old-button"), conversation);
      return replyToPressedQuestion(label, action.story, { before: conversation, parts });
    case "judge":
      return replyToJudgement(action, { conversation, keyboard }, parts);
    case "aside":
      if (group || !parts.isEditor(person))
        return replyInWords(speech.say("telegram-old-button"), conversation);
      return replyToSettingAside(action, conversation, parts);
    case "follow":
      return replyWithFollow(reader, parts, action.story);
    case "unfollow":
      return replyWithUnfollow(reader, parts, action.story);
    case "wish":
      return replyWithWish({ story: action.story, question }, reader, parts);
    case "unwish":
      return replyToUnwish(action, reader, parts);
    case "pause":
    case "resume":
      return replyToFollowChange(reader, parts, { story: action.story, isPaused: action.kind === "pause" });
    case "level":
      return replyToFollowChange(reader, parts, action);
    case "posting":
      return replyToPostingChange(action, reader, parts);
    case "postings":
      return replyWithPosting({ chat, title: group?.title ?? "" }, conversation, parts);
    case "following":
      return replyWithFollowing(reader, parts);
    case "settings":
      return replyWithSettings(reader, parts);
    case "language":
      return replyToLanguage(action.language, conversation, parts);
    case "choose":
      return replyWithOffers(action.choice, reader, parts);
    case "chosen":
      return replyToChoice(action.choices, reader, parts);
  }
}

function replyToPressedView(
  { view, story }: Extract<ButtonAction, { kind: "view" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Reply {
  const { app, speech } = parts;
  if (!app.story(story)) return replyInWords(speech.say("telegram-story-not-here"), conversation);
  return replyWithView(
    view,
    conversation.story === story ? conversation : app.turnTo(story, conversation),
    parts,
  );
}
