import type { BroadcastParts } from "#following";
import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import { html } from "./html.ts";
import { composeMessages, inPlainText, type OutgoingMessage, type Place } from "./message.ts";
import { composeNews } from "./news-message.ts";
import type { Outcome } from "./outcome.ts";
import type { ReplyParts } from "./reply.ts";
import type { Sender } from "./sender.ts";

export interface PostParts {
  readonly sender: Pick<Sender, "send">;
  readonly chatSettings: Pick<BotStorage["chatSettings"], "read">;
  readonly parts: Pick<ReplyParts, "speech" | "timeZone">;
  readonly log: Log;
  /** The sender's: when they are aborted, it gives up what was not written, and what was. */
  readonly closed: AbortSignal;
  readonly giveUp: AbortSignal;
}

/** Makes what sends a follower the news, once, behind all answers. */
export function createPost({
  sender,
  chatSettings,
  parts,
  log,
  closed,
  giveUp,
}: PostParts): BroadcastParts["post"] {
  async function attempt(to: Place, message: OutgoingMessage): Promise<Outcome> {
    try {
      return await sender.send(to, message, "broadcasts");
    } catch (error) {
      if (closed.aborted && error === closed.reason) return { kind: "failed", reason: "notReached" };
      if (giveUp.aborted) return { kind: "failed", reason: "doubtful" };
      throw error;
    }
  }

  /** Whoever has set the chat up hears that it is paused, as well as may be. */
  async function tellOfPause(chat: number): Promise<void> {
    const { setUpBy, title = "" } = await chatSettings.read(chat);
    if (setUpBy === undefined) return;
    const [words] = composeMessages([html`${parts.speech.say("group-paused", { title })}`]);
    await attempt({ chat: setUpBy }, words);
  }

  return async ({ chat, thread }, news, { silent }) => {
    const message: OutgoingMessage = { ...composeNews(news, parts), ...(silent && { silent }) };
    const outcome = await attempt({ chat, thread }, message);
    if (outcome.kind === "failed" && ["noRights", "topicClosed"].includes(outcome.reason)) {
      await tellOfPause(chat);
    }
    const isOurMistake = outcome.kind === "failed" && ["markup", "tooLong"].includes(outcome.reason);
    if (!isOurMistake) return outcome;
    log.error({ chat, outcome }, "Telegram refused our markup: sent as plain text");
    return attempt({ chat, thread }, { ...inPlainText(message)[0], ...(silent && { silent }) });
  };
}
