import type { Api } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Log } from "#log";
import { encodeAction } from "./buttons.ts";
import type { Clock } from "./clock.ts";
import type { OutgoingMessage } from "./message.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { Pace } from "./pace.ts";
import { asPlainMessages } from "./split-message.ts";

/** Everything that the bot sends goes through here: one pace, one way to read Telegram's errors. */
export interface Sender {
  /** Tried at most three times within 30 s. What Telegram answers is an outcome, never an error. */
  send(chat: number, message: OutgoingMessage): Promise<Outcome>;
  /** Ends the waiting sign on a pressed button. That it fails is nobody's concern: it is logged. */
  acknowledge(callbackId: string): Promise<void>;
}

export interface SenderOptions {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when what is under way shall be given up. */
  readonly giveUp: AbortSignal;
}

const TRIES = 3;
const TRY_WITHIN_MS = 30_000;
/** Before the second and the third try, when Telegram has named no pause of its own. */
const RETRY_AFTER_MS = [500, 3000];

export function createSender({ api, clock, log, giveUp }: SenderOptions): Sender {
  const pace = new Pace();

  async function turnOf(chat: number): Promise<void> {
    for (;;) {
      const now = clock.now();
      const wait = pace.waitFor(chat, now);
      if (wait === 0) return pace.take(chat, now);
      giveUp.throwIfAborted();
      await clock.sleep(wait, giveUp);
    }
  }

  async function attempt(chat: number, call: () => Promise<unknown>): Promise<Outcome> {
    await turnOf(chat);
    try {
      await call();
      return { kind: "sent" };
    } catch (error) {
      giveUp.throwIfAborted();
      const outcome = outcomeOf(error);
      if (outcome.kind === "slowDown") {
        pace.hold(chat, clock.now() + 1000 * outcome.retryAfterSeconds, clock.now());
      }
      return outcome;
    }
  }

  async function keepTrying(chat: number, call: () => Promise<unknown>): Promise<Outcome> {
    let lastTry: number | undefined;
    for (let tries = 1; ; tries++) {
      const outcome = await attempt(chat, call);
      lastTry ??= clock.now() + TRY_WITHIN_MS;
      const pause = pauseAfter(outcome, tries);
      if (pause === undefined || clock.now() + pause > lastTry) return outcome;
      log.warn({ chat, outcome, tries }, "not sent, trying again");
      await clock.sleep(pause, giveUp);
    }
  }

  async function sendOnce(chat: number, { text, buttons }: OutgoingMessage): Promise<Outcome> {
    const outcome = await keepTrying(chat, () =>
      api.sendMessage(
        chat,
        text.markup,
        { parse_mode: "HTML", link_preview_options: { is_disabled: true }, reply_markup: keyboard(buttons) },
        giveUp as Parameters<Api["sendMessage"]>[3],
      ),
    );
    if (outcome.kind !== "failed" || (outcome.reason !== "markup" && outcome.reason !== "tooLong"))
      return outcome;
    log.error({ chat, reason: outcome.reason }, "Telegram refused our markup: sent as plain text");
    return sendPlain(chat, asPlainMessages(text));
  }

  async function sendPlain(chat: number, texts: readonly string[]): Promise<Outcome> {
    for (const text of texts) {
      const outcome = await keepTrying(chat, () =>
        api.sendMessage(
          chat,
          text,
          { link_preview_options: { is_disabled: true } },
          giveUp as Parameters<Api["sendMessage"]>[3],
        ),
      );
      if (outcome.kind !== "sent") return outcome;
    }
    return { kind: "sent" };
  }

  return {
    async send(chat, message) {
      const outcome = await sendOnce(chat, message);
      if (outcome.kind !== "moved") return outcome;
      const again = await sendOnce(outcome.to, message);
      return again.kind === "sent" ? outcome : again;
    },
    async acknowledge(callbackId) {
      try {
        await api.answerCallbackQuery(callbackId);
      } catch (error) {
        log.info({ outcome: outcomeOf(error) }, "a pressed button was not acknowledged");
      }
    },
  };
}

function keyboard(buttons: OutgoingMessage["buttons"]): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined;
  return {
    inline_keyboard: buttons.map((row) =>
      row.map(({ label, action }) => ({ text: label, callback_data: encodeAction(action) })),
    ),
  };
}

/** Milliseconds until the next try, or undefined where none is left or none would help. */
function pauseAfter(outcome: Outcome, tries: number): number | undefined {
  if (tries >= TRIES) return undefined;
  if (outcome.kind === "slowDown") return 1000 * outcome.retryAfterSeconds;
  const mayHelp =
    outcome.kind === "failed" && (outcome.reason === "notReached" || outcome.reason === "doubtful");
  return mayHelp ? RETRY_AFTER_MS[tries - 1] : undefined;
}
