import type { Desk, Notice } from "#editing";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import type { OutgoingMessage } from "./message.ts";
import { composeOffer, composeOutcome } from "./offer-message.ts";
import type { Outcome } from "./outcome.ts";
import type { ReplyParts } from "./reply.ts";
import type { Sender } from "./sender.ts";
import { describeError } from "./telegram-fault.ts";

export interface TellingParts {
  readonly desk: Pick<Desk, "read" | "notices">;
  readonly sender: Pick<Sender, "send" | "edit">;
  readonly parts: Pick<ReplyParts, "speech" | "timeZone" | "settingsOf">;
  readonly clock: Clock;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const LOOK_EVERY_MS = 500;
const TRY_AGAIN_MS = 5000;

/** Until the stop: each editor has one message for each offer, and it says what is so. */
export async function tellEditors(told: TellingParts): Promise<void> {
  const { desk, clock, log, stop } = told;
  while (!stop.aborted) {
    try {
      const notice = await desk.notices.claim();
      if (notice === undefined) await clock.sleep(LOOK_EVERY_MS, stop);
      else await tell(notice, told);
    } catch (error) {
      if (stop.aborted) return;
      log.error({ error: describeError(error) }, "an editor was not told");
      await clock.sleep(TRY_AGAIN_MS, stop);
    }
  }
}

async function tell(notice: Notice, told: TellingParts): Promise<void> {
  const { desk, log } = told;
  const { offer, editor } = notice;
  const message = await messageOf(notice, told);
  if (message === undefined) {
    // What was over before it was told is told no more.
    return offer.state === "open" ? desk.notices.putOff(notice, TRY_AGAIN_MS) : desk.notices.told(notice);
  }
  const outcome = await bring(notice, message, told);
  if (outcome.kind === "sent") return desk.notices.told(notice, outcome.message);
  log.warn({ editor, story: offer.story, outcome }, "an editor was not told");
  return isForGood(outcome)
    ? desk.notices.told(notice)
    : desk.notices.putOff(
        notice,
        outcome.kind === "slowDown" ? 1000 * outcome.retryAfterSeconds : TRY_AGAIN_MS,
      );
}

async function messageOf(
  notice: Notice,
  { desk, parts: { speech, timeZone, settingsOf } }: TellingParts,
): Promise<OutgoingMessage | undefined> {
  const { offer, editor, message } = notice;
  const chosen = await settingsOf(editor);
  const parts = { speech: speech.in(chosen.language), timeZone: chosen.timeZone ?? timeZone };
  if (offer.state === "open") return composeOffer(offer, await desk.read(offer), parts);
  const isNews = message !== undefined || (offer.state === "published" && notice.decidedBy !== "them");
  return isNews ? composeOutcome(notice, parts) : undefined;
}

async function bring(
  { editor, message: sent }: Notice,
  message: OutgoingMessage,
  { sender }: TellingParts,
): Promise<Outcome> {
  return sent === undefined
    ? sender.send({ chat: editor }, message, "answers")
    : sender.edit({ chat: editor, message: sent }, message);
}

function isForGood(outcome: Outcome): boolean {
  return (
    outcome.kind === "gone" ||
    (outcome.kind === "failed" && !["notReached", "doubtful", "unauthorised"].includes(outcome.reason))
  );
}
