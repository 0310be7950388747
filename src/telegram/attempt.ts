import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import { html } from "./html.ts";
import { composeMessages, inPlainText, type OutgoingMessage, type Place } from "./message.ts";
import type { Outcome } from "./outcome.ts";
import type { ReplyParts } from "./reply.ts";
import type { Sender } from "./sender.ts";

export interface AttemptParts {
  readonly sender: Pick<Sender, "send" | "edit">;
  readonly chatSettings: Pick<BotStorage["chatSettings"], "read">;
  readonly parts: Pick<ReplyParts, "speech" | "timeZone">;
  readonly log: Log;
  /** The sender's: when they are aborted, it gives up what was not written, and what was. */
  readonly closed: AbortSignal;
  readonly giveUp: AbortSignal;
}

/** One try to show a chat what it hasn't asked for, behind all answers. */
export interface Attempts {
  send(to: Place, message: OutgoingMessage): Promise<Outcome>;
  edit(chat: number, message: number, into: OutgoingMessage): Promise<Outcome>;
}

export function createAttempts({ sender, chatSettings, parts, log, closed, giveUp }: AttemptParts): Attempts {
  /** News and a summary may fail at the same moment. */
  const isBeingTold = new Set<number>();

  async function attempt(request: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await request();
    } catch (error) {
      if (closed.aborted && error === closed.reason) return { kind: "failed", reason: "notReached" };
      if (giveUp.aborted) return { kind: "failed", reason: "doubtful" };
      throw error;
    }
  }

  /** Whoever has set the chat up hears that it is paused, as well as may be. */
  async function tellOfPause(chat: number): Promise<void> {
    const { setUpBy, title = "" } = await chatSettings.read(chat);
    if (setUpBy === undefined || isBeingTold.has(chat)) return;
    isBeingTold.add(chat);
    const speech = parts.speech.in((await chatSettings.read(setUpBy)).language);
    const [words] = composeMessages([html`${speech.say("group-paused", { title })}`]);
    await attempt(() => sender.send({ chat: setUpBy }, words, "broadcasts"));
    isBeingTold.delete(chat);
  }

  /** Once more as plain text, where Telegram does not take our markup. */
  async function show(
    chat: number,
    message: OutgoingMessage,
    request: (message: OutgoingMessage) => Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await attempt(() => request(message));
    if (outcome.kind === "gone") await tellOfPause(chat);
    if (outcome.kind !== "failed") return outcome;
    if (["noRights", "topicClosed"].includes(outcome.reason)) await tellOfPause(chat);
    if (!["markup", "tooLong"].includes(outcome.reason)) return outcome;
    log.error({ chat, outcome }, "Telegram refused our markup: sent as plain text");
    const { silent } = message;
    return attempt(() => request({ ...inPlainText(message)[0], ...(silent && { silent }) }));
  }

  return {
    send: (to, message) => show(to.chat, message, (shown) => sender.send(to, shown, "broadcasts")),
    edit: (chat, number, into) =>
      show(chat, into, (shown) => sender.edit({ chat, message: number }, shown, "broadcasts")),
  };
}
