import type { Button } from "./buttons.ts";
import type { Html } from "./html.ts";
import { splitIntoMessages } from "./split-message.ts";

/** One Telegram message that the bot is about to send. */
export interface OutgoingMessage {
  readonly text: Html;
  /** Rows of the keyboard below it. */
  readonly buttons: readonly (readonly Button[])[];
}

/** The blocks in as many messages as they need; the last one carries the buttons. */
export function composeMessages(
  blocks: readonly Html[],
  buttons: OutgoingMessage["buttons"] = [],
): OutgoingMessage[] {
  const texts = splitIntoMessages(blocks);
  return texts.map((text, index) => ({ text, buttons: index === texts.length - 1 ? buttons : [] }));
}
