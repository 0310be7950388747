import type { App } from "#app";
import type { Conversation } from "#answering";
import type { Desk } from "#editing";
import type { Announcements, Follows, PostedSummary, Summaries, Wishes } from "#following";
import type { Speech } from "#speech";
import type { Story } from "#story";
import type { AskedQuestion, ChatSettings, Questions } from "./bot-storage.ts";
import type { Download } from "./download.ts";
import { html } from "./html.ts";
import type { Rights } from "./rights.ts";
import type { Menu } from "./menus.ts";
import { composeMessages, type OutgoingMessage, type Place } from "./message.ts";
import type { GroupPlace, Keyboard } from "./read-update.ts";

/** What a reply is made from. */
export interface ReplyParts {
  readonly app: App;
  readonly speech: Speech;
  /** IANA name of the zone that times are told in, where the story has none of its own. */
  readonly timeZone: string;
  /** The chat's own. */
  readonly settings: ChatSettings;
  /** Where it is said; absent in a private chat. */
  readonly group?: GroupPlace;
  /** What readers follow. */
  readonly follows: Follows;
  /** What readers want to be told once a story says it. */
  readonly wishes: Wishes;
  /** What readers asked. */
  readonly questions: Questions;
  readonly announcements: Pick<Announcements, "all">;
  /** A PNG of an SVG; undefined where none can be made. */
  readonly paint: (svg: string) => Promise<Uint8Array | undefined>;
  /** Whether somebody may see what is for the newsroom. */
  readonly isEditor: (person: number) => boolean;
  /** Telegram's number of the update that is replied to. */
  readonly update: number;
  /** Where editors decide what readers get; absent: nobody does so here. */
  readonly desk?: EditorsDesk;
  /** What groups and channels want to stand there. */
  readonly summaries: Pick<Summaries, "wanted" | "want">;
  readonly rights: Rights;
  /** What another chat has chosen. */
  readonly settingsOf: (chat: number) => Promise<ChatSettings>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newsroom: { readonly name?: string; readonly contact?: string };
}

/** The desk, and what editors send to it. */
export interface EditorsDesk extends Desk {
  readonly download: Download;
}

/** What goes back to the reader, and the conversation that the next question continues. */
export interface Reply {
  readonly messages: readonly OutgoingMessage[];
  readonly conversation: Conversation;
  /** What was asked, to be kept for the newsroom. */
  readonly question?: AskedQuestion;
  /** What the chat has chosen from now on. */
  readonly settings?: ChatSettings;
  /** The chat that has chosen it, if not this one. */
  readonly settingsOf?: number;
  /** All that is kept of the chat is deleted before this is said. */
  readonly forget?: true;
  /** All that is kept of one chat is another's from now on. */
  readonly moved?: { readonly from: number; readonly to: number };
  /** The message is a summary, to be kept right. */
  readonly summary?: Pick<PostedSummary, "story" | "revision" | "length">;
  /** The buttons that a message of ours has from now on. */
  readonly keyboard?: Keyboard;
  /** The chat's menus from now on; without commands, those that everybody has. */
  readonly menus?: readonly Menu[];
  /** What makes the reply instead, and takes long, such as fetching a page: others are answered meanwhile. */
  readonly work?: () => Promise<Reply>;
  /** Where it is said, if not where it was asked. */
  readonly to?: Place;
}

/** A line of the bot's own, without buttons; the conversation stays as it was. */
export function replyInWords(words: string, conversation: Conversation): Reply {
  return { messages: composeMessages([html`${words}`]), conversation };
}

/** The story that is being talked about, or the one that is meant when none is. */
export function storyOf(conversation: Conversation, app: App): Story | undefined {
  return (conversation.story && app.story(conversation.story)) ?? app.defaultStory;
}

/** Who answers for the bot, and how to reach them, where that is said. */
export function inNewsroomsName(
  { name, contact }: ReplyParts["newsroom"],
  speech: Speech,
): string | undefined {
  const known = [name, contact].filter((part) => part !== undefined).join(", ");
  return known === "" ? undefined : speech.say("telegram-newsroom", { newsroom: known });
}
