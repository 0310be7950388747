import type { App } from "#app";
import type { Conversation } from "#answering";
import type { Speech } from "#speech";
import type { Story } from "#story";
import { html } from "./html.ts";
import { composeMessages, type OutgoingMessage } from "./message.ts";

/** What a reply is made from. */
export interface ReplyParts {
  readonly app: App;
  readonly speech: Speech;
  /** IANA name of the zone for stories that have none of their own. */
  readonly timeZone: string;
  readonly newsroom: { readonly name?: string; readonly contact?: string };
}

/** What goes back to the reader, and the conversation that the next question continues. */
export interface Reply {
  readonly messages: readonly OutgoingMessage[];
  readonly conversation: Conversation;
}

/** A line of the bot's own, without buttons; the conversation stays as it was. */
export function replyInWords(words: string, conversation: Conversation): Reply {
  return { messages: composeMessages([html`${words}`]), conversation };
}

/** The story that is being talked about, or the one that is meant when none is. */
export function storyOf(conversation: Conversation, app: App): Story | undefined {
  return (conversation.story && app.story(conversation.story)) ?? app.defaultStory;
}
