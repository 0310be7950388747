import type { BroadcastParts } from "#following";
import type { Log } from "#log";
import { inPlainText, type OutgoingMessage } from "./message.ts";
import { composeNews } from "./news-message.ts";
import type { Outcome } from "./outcome.ts";
import type { ReplyParts } from "./reply.ts";
import type { Sender } from "./sender.ts";

export interface PostParts {
  readonly sender: Pick<Sender, "send">;
  readonly parts: Pick<ReplyParts, "speech" | "timeZone">;
  readonly log: Log;
  /** The sender's: when they are aborted, it gives up what was not written, and what was. */
  readonly closed: AbortSignal;
  readonly giveUp: AbortSignal;
}

/** Makes what sends a follower the news, once, behind all answers. */
export function createPost({ sender, parts, log, closed, giveUp }: PostParts): BroadcastParts["post"] {
  async function attempt(chat: number, message: OutgoingMessage): Promise<Outcome> {
    try {
      return await sender.send({ chat }, message, "broadcasts");
    } catch (error) {
      if (closed.aborted && error === closed.reason) return { kind: "failed", reason: "notReached" };
      if (giveUp.aborted) return { kind: "failed", reason: "doubtful" };
      throw error;
    }
  }

  return async (chat, news, { silent }) => {
    const message: OutgoingMessage = { ...composeNews(news, parts), ...(silent && { silent }) };
    const outcome = await attempt(chat, message);
    const isOurMistake = outcome.kind === "failed" && ["markup", "tooLong"].includes(outcome.reason);
    if (!isOurMistake) return outcome;
    log.error({ chat, outcome }, "Telegram refused our markup: sent as plain text");
    return attempt(chat, { ...inPlainText(message)[0], ...(silent && { silent }) });
  };
}
