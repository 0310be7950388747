import type { Conversation } from "#answering";
import type { Button } from "./buttons.ts";
import { nameOfLanguage } from "./chat-language.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/** The languages that the bot speaks, each by its own name. */
export function replyWithLanguages(conversation: Conversation, { speech }: ReplyParts): Reply {
  const buttons = speech.locales.map((language): Button[] => [
    { label: nameOfLanguage(language, { locale: language }), action: { kind: "language", language } },
  ]);
  return { messages: composeMessages([html`${speech.say("language-ask")}`], buttons), conversation };
}

export function replyToLanguage(
  language: string,
  conversation: Conversation,
  { speech, settings }: ReplyParts,
): Reply {
  if (!speech.locales.includes(language)) {
    return replyInWords(speech.say("telegram-old-button"), conversation);
  }
  const words = speech.in(language).say("language-chosen");
  return { ...replyInWords(words, conversation), settings: { ...settings, language } };
}
