import type { Speech } from "#speech";
import type { ChatSettings } from "./bot-storage.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import type { Incoming } from "./read-update.ts";
import { type Reply, type ReplyParts, storyOf } from "./reply.ts";

/**
 * The words for a chat: in the language that it has chosen; else in its reader's, as Telegram tells it, or a group's as
 * whoever brings the bot into it.
 */
export function speechFor(
  { kind, group, language }: Pick<Incoming, "kind" | "group" | "language">,
  settings: ChatSettings,
  speech: Speech,
): Speech {
  const isReaders = group === undefined || kind === "added";
  return speech.in(settings.language ?? (isReaders ? language : undefined));
}

/** "français" for "fr", in the language of the words. */
export function nameOfLanguage(language: string, { locale }: Pick<Speech, "locale">): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language;
}

/** A story's own words stay as published: that questions are read in its language is said to a chat once. */
export function withLanguageNote(
  reply: Reply,
  { app, speech, settings }: Pick<ReplyParts, "app" | "speech" | "settings">,
): Reply {
  const last = reply.messages.at(-1);
  const story = storyOf(reply.conversation, app);
  if (last === undefined || story === undefined || reply.forget || reply.to) return reply;
  const { language } = story;
  if (languageIn(language) === languageIn(speech.locale) || settings.toldLanguage === language) return reply;
  const note = html`${speech.say("language-of-story", { language: nameOfLanguage(language, speech) })}`;
  const noted = composeMessages([last.text, html``, note], last.buttons);
  return {
    ...reply,
    messages: [...reply.messages.slice(0, -1), ...noted.map((message) => ({ ...last, ...message }))],
    settings: { ...reply.settings, toldLanguage: language },
  };
}

/** "en" of "en-GB". */
function languageIn(tag: string): string {
  return new Intl.Locale(tag).language;
}
