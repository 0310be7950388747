import type { Conversation } from "#answering";
import type { Speech } from "#speech";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { replyWithStart, replyWithStories } from "./reply-with-story.ts";
import { replyWithView } from "./reply-with-view.ts";

/** A command as a reader sent it. */
interface CommandCall {
  /** What followed the name; empty for a bare command. */
  readonly payload: string;
  readonly person: number;
  readonly conversation: Conversation;
}

export interface Command {
  /** `[a-z0-9_]{1,32}`, without the slash. Its description is the speech's `command-<name>`. */
  readonly name: string;
  reply(call: CommandCall, parts: ReplyParts): Reply;
}

/** Every command there is, in the menu's order: this list is the menu, the help and what is understood. */
export const COMMANDS: readonly Command[] = [
  {
    name: "start",
    reply: ({ payload, conversation }, parts) => replyWithStart(payload, conversation, parts),
  },
  { name: "summary", reply: ({ conversation }, parts) => replyWithView("summary", conversation, parts) },
  { name: "timeline", reply: ({ conversation }, parts) => replyWithView("timeline", conversation, parts) },
  { name: "people", reply: ({ conversation }, parts) => replyWithView("people", conversation, parts) },
  { name: "figures", reply: ({ conversation }, parts) => replyWithView("figures", conversation, parts) },
  { name: "quotes", reply: ({ conversation }, parts) => replyWithView("quotes", conversation, parts) },
  { name: "stories", reply: ({ conversation }, parts) => replyWithStories(conversation, parts) },
  { name: "help", reply: ({ conversation }, parts) => replyWithHelp(conversation, parts) },
  {
    name: "privacy",
    reply: ({ conversation }, { speech, newsroom }) =>
      replyInWords(inLines(speech.say("telegram-privacy"), contactOf(newsroom, speech)), conversation),
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

/** What Telegram's menu shows of a command. */
export function describeCommands(speech: Speech): { command: string; description: string }[] {
  return COMMANDS.map(({ name }) => ({ command: name, description: speech.say(`command-${name}`) }));
}

function replyWithHelp(conversation: Conversation, { speech, newsroom }: ReplyParts): Reply {
  const commands = describeCommands(speech).map(({ command, description }) => `/${command} – ${description}`);
  const words = [speech.say("talk-help"), "", ...commands, contactOf(newsroom, speech)];
  return replyInWords(inLines(...words), conversation);
}

function contactOf({ name, contact }: ReplyParts["newsroom"], speech: Speech): string | undefined {
  const known = [name, contact].filter((part) => part !== undefined).join(", ");
  return known === "" ? undefined : `\n${speech.say("telegram-newsroom", { newsroom: known })}`;
}

function inLines(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined).join("\n");
}
