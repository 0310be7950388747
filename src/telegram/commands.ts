import type { Conversation } from "#answering";
import type { Speech } from "#speech";
import { SUMMARY_LENGTHS } from "#story";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { askWhetherToForget } from "./forget.ts";
import { replyWithDesk } from "./reply-at-bench.ts";
import type { Editor } from "./reply-at-desk.ts";
import { replyToAsk } from "./reply-to-ask.ts";
import { replyWithPrivacy } from "./privacy.ts";
import { inNewsroomsName, type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";
import { replyWithFollow, replyWithFollowing, replyWithUnfollow } from "./reply-with-follow.ts";
import { replyWithLanguages } from "./reply-with-language.ts";
import { replyToChannelCommand } from "./reply-with-posting.ts";
import { replyWithSettings } from "./reply-with-settings.ts";
import { replyWithStart, replyWithStories } from "./reply-with-story.ts";
import { replyWithKeptSummary } from "./reply-with-kept-summary.ts";
import { replyWithStats } from "./reply-with-stats.ts";
import { replyWithUnanswered } from "./reply-with-unanswered.ts";
import { replyWithView } from "./reply-with-view.ts";

/** A command as a reader sent it. */
interface CommandCall {
  /** What followed the name; empty for a bare command. */
  readonly payload: string;
  readonly person: number;
  readonly chat: number;
  readonly conversation: Conversation;
  /** Whoever sent it, where that is an editor in their private chat. */
  readonly editor?: Editor;
}

export interface Command {
  /** `[a-z0-9_]{1,32}`, without the slash. Its description is the speech's `command-<name>`. */
  readonly name: string;
  /** It shows or changes what the chat has set: in a group that is for its admins. */
  readonly isSetting?: true;
  /** It is in editors' menus alone, and unknown to everybody else. */
  readonly isForEditors?: true;
  reply(call: CommandCall, parts: ReplyParts): Reply | Promise<Reply>;
}

/** Every command there is, in the menu's order: this list is the menu, the help and what is understood. */
export const COMMANDS: readonly Command[] = [
  {
    name: "start",
    reply: (call, parts) => replyWithStart(call.payload, call, parts),
  },
  { name: "ask", reply: ({ payload, conversation }, parts) => replyToAsk(payload, conversation, parts) },
  {
    name: "summary",
    reply: ({ payload, conversation }, parts) => replyWithSummary(payload, conversation, parts),
  },
  { name: "timeline", reply: ({ conversation }, parts) => replyWithView("timeline", conversation, parts) },
  { name: "people", reply: ({ conversation }, parts) => replyWithView("people", conversation, parts) },
  { name: "figures", reply: ({ conversation }, parts) => replyWithView("figures", conversation, parts) },
  { name: "quotes", reply: ({ conversation }, parts) => replyWithView("quotes", conversation, parts) },
  { name: "follow", isSetting: true, reply: (reader, parts) => replyWithFollow(reader, parts) },
  { name: "following", isSetting: true, reply: (reader, parts) => replyWithFollowing(reader, parts) },
  { name: "unfollow", isSetting: true, reply: (reader, parts) => replyWithUnfollow(reader, parts) },
  { name: "settings", isSetting: true, reply: (reader, parts) => replyWithSettings(reader, parts) },
  {
    name: "language",
    isSetting: true,
    reply: ({ conversation }, parts) => replyWithLanguages(conversation, parts),
  },
  {
    name: "desk",
    isForEditors: true,
    reply: (call, parts) => (call.editor ? replyWithDesk(call.editor, parts) : replyWithHelp(call, parts)),
  },
  {
    name: "channel",
    isSetting: true,
    reply: ({ conversation }, parts) => replyToChannelCommand(conversation, parts),
  },
  { name: "stories", reply: ({ conversation }, parts) => replyWithStories(conversation, parts) },
  { name: "help", reply: (call, parts) => replyWithHelp(call, parts) },
  { name: "privacy", reply: ({ conversation }, parts) => replyWithPrivacy(conversation, parts) },
  {
    name: "forget",
    isSetting: true,
    reply: ({ conversation }, parts) => askWhetherToForget(conversation, parts),
  },
  {
    name: "unanswered",
    isForEditors: true,
    reply: ({ conversation }, parts) => replyWithUnanswered(conversation, parts),
  },
  {
    name: "stats",
    isForEditors: true,
    reply: ({ conversation }, parts) => replyWithStats(conversation, parts),
  },
  {
    name: "id",
    // As text: the speech would write a number with separators.
    reply: ({ person, conversation }, { speech }) => ({
      messages: composeMessages([html`${speech.say("telegram-id")} <code>${person}</code>`]),
      conversation,
    }),
  },
];

/** Without those that editors alone have. */
export const COMMANDS_OF_READERS = COMMANDS.filter(({ isForEditors }) => !isForEditors);

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((known) => known.name === name);
}

/** "/summary full" is the long one. */
function replyWithSummary(
  payload: string,
  conversation: Conversation,
  parts: ReplyParts,
): Reply | Promise<Reply> {
  const length = SUMMARY_LENGTHS.find((known) => known === payload.toLowerCase());
  const story = storyOf(conversation, parts.app);
  if (length === undefined || story === undefined) return replyWithView("summary", conversation, parts);
  return replyWithKeptSummary(story, length, { conversation, parts });
}

/** What Telegram's menu shows of commands. */
export function describeCommands(
  speech: Speech,
  commands: readonly Command[] = COMMANDS_OF_READERS,
): { command: string; description: string }[] {
  return commands.map(({ name }) => ({ command: name, description: speech.say(`command-${name}`) }));
}

/** In a group everybody reads it: how to ask there is enough. */
function replyWithHelp(
  { conversation, person }: Pick<CommandCall, "conversation" | "person">,
  { speech, newsroom, group, isEditor }: ReplyParts,
): Reply {
  if (group) return replyInWords(speech.say("group-help"), conversation);
  const commands = describeCommands(speech, isEditor(person) ? COMMANDS : COMMANDS_OF_READERS).map(
    ({ command, description }) => `/${command} – ${description}`,
  );
  const contact = inNewsroomsName(newsroom, speech);
  const lines = [speech.say("talk-help"), "", ...commands, ...(contact === undefined ? [] : ["", contact])];
  return replyInWords(lines.join("\n"), conversation);
}
