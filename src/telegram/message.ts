import type { Button } from "./buttons.ts";
import { type Html, html, plainText } from "./html.ts";
import { splitIntoMessages } from "./split-message.ts";

/** Where a message goes. */
export interface Place {
  readonly chat: number;
  /** A forum's topic; absent in General and everywhere else. */
  readonly thread?: number;
  /** The message there that it replies to; where that is deleted, it is sent all the same. */
  readonly replyTo?: number;
}

/** One Telegram message that the bot is about to send. */
export interface OutgoingMessage {
  readonly text: Html;
  /** Rows of the keyboard below it. */
  readonly buttons: readonly (readonly Button[])[];
  /** The bytes of a PNG; the text stands below it and has at most 1,024 characters. */
  readonly picture?: Uint8Array;
  /** Its words alone are sent, without the markup. */
  readonly plain?: true;
  /** An address that is shown below it as Telegram shows it; absent: none. */
  readonly preview?: string;
  /** It arrives without a sound. */
  readonly silent?: true;
  /** Whoever it replies to is asked to type a reply, with these words in the empty line. */
  readonly asks?: string;
  /** Below the line for typing stands a button with these words, by which a channel is chosen. */
  readonly wantsChannel?: string;
}

/** The blocks in as many messages as they need; the last one carries the buttons. */
export function composeMessages(
  blocks: readonly Html[],
  buttons: OutgoingMessage["buttons"] = [],
): OutgoingMessage[] {
  const texts = splitIntoMessages(blocks);
  return texts.map((text, index) => ({ text, buttons: index === texts.length - 1 ? buttons : [] }));
}

/** The same words without their markup, for when Telegram does not take the markup. */
export function inPlainText({ text, buttons, picture }: OutgoingMessage): OutgoingMessage[] {
  const messages = composeMessages([html`${plainText(text)}`], buttons);
  return messages.map((message) => ({ ...message, plain: true, ...(picture && { picture }) }));
}
