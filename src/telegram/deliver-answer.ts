import type { Log } from "#log";
import { afterwards, type AnswerProgress, inDoubt, nextRequest } from "./answer-progress.ts";
import type { Clock } from "./clock.ts";
import { inPlainText, type OutgoingMessage, type Place } from "./message.ts";
import type { Outcome } from "./outcome.ts";
import { Patience } from "./patience.ts";
import type { Sender } from "./sender.ts";

export interface AnswerToDeliver {
  readonly to: Place;
  readonly messages: readonly OutgoingMessage[];
  /** What is said before a message is given again. */
  readonly line: OutgoingMessage;
  /** How far an earlier process came with it. */
  readonly progress: AnswerProgress;
  /** Keeps the progress where the next process finds it. */
  readonly keep: (progress: AnswerProgress) => Promise<void>;
}

export interface DeliveryOptions {
  readonly sender: Pick<Sender, "send" | "edit">;
  /** A group has become a supergroup with another id. */
  readonly moveChat: (from: number, to: number) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted at a stop: an answer that waits for its next try is then left to the next start. */
  readonly stop: AbortSignal;
}

/** Gives the number of the last message, where it is known to have arrived. */
export type Deliver = (answer: AnswerToDeliver) => Promise<number | undefined>;

/**
 * Makes what brings an answer to its reader, message by message, as answer-progress.ts has it. It settles when all have
 * arrived or trying is in vain, and rejects when the bot stops before that.
 */
export function createDelivery(options: DeliveryOptions): Deliver {
  const { sender, moveChat, clock, log, stop } = options;

  async function request(
    progress: AnswerProgress,
    message: OutgoingMessage,
    { to, line, note }: Pick<AnswerToDeliver, "to" | "line"> & { readonly note: () => Promise<void> },
  ): Promise<Outcome> {
    const { next } = progress;
    if (next.kind !== "line") return sender.send(to, next.kind === "doubtful" ? line : message, { note });
    // Which line it is must not be lost while the edit waits for its turn.
    await note();
    return sender.edit({ chat: to.chat, message: next.message }, message);
  }

  return async ({ to, messages, line, progress: before, keep }) => {
    const left = [...messages];
    const patience = new Patience(clock.now());
    let place = to;
    let progress = before;
    let kept = JSON.stringify(before);
    let last: number | undefined;

    while (progress.arrived < left.length) {
      if (nextRequest(progress) === "nothing") return givenUp(place, progress);
      const message = left[progress.arrived];
      const worst = inDoubt(progress);
      const note = async (): Promise<void> => {
        if (JSON.stringify(worst) !== kept) await keep(worst);
        kept = JSON.stringify(worst);
      };
      const outcome = await request(progress, message, { to: place, line, note });
      if (outcome.kind === "moved") {
        await moveChat(place.chat, outcome.to);
        place = { chat: outcome.to };
        continue;
      }
      if (isOurMistake(outcome) && !message.plain) {
        log.error({ chat: place.chat, outcome }, "Telegram refused our markup: sent as plain text");
        left.splice(progress.arrived, 1, ...inPlainText(message));
        continue;
      }
      if (outcome.kind === "sent") last = shownIn(progress, outcome.message);
      progress = afterwards(progress, outcome);
      if (outcome.kind === "sent" || nextRequest(progress) === "nothing") continue;
      const pauseMs = patience.pauseAfter(outcome, clock.now());
      if (pauseMs === undefined) return givenUp(place, progress);
      log.info({ chat: place.chat, outcome, pauseMs }, "not sent, trying again");
      await clock.sleep(pauseMs, stop);
      stop.throwIfAborted();
    }
    return last;
  };

  function givenUp({ chat }: Place, progress: AnswerProgress): undefined {
    log.warn({ chat, progress }, "an answer did not arrive");
  }
}

/** An edited line shows it. */
function shownIn({ next }: AnswerProgress, sent: number | undefined): number | undefined {
  return next.kind === "line" ? next.message : sent;
}

function isOurMistake(outcome: Outcome): boolean {
  return outcome.kind === "failed" && (outcome.reason === "markup" || outcome.reason === "tooLong");
}
