import type { Api } from "grammy";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import { LONG_POLL_SECONDS, type Polling } from "./polling.ts";
import { describeError } from "./telegram-fault.ts";

export interface WatchdogOptions {
  readonly polling: Pick<Polling, "waitingSince" | "newsAt" | "restart">;
  readonly api: Pick<Api, "getWebhookInfo">;
  readonly clock: Clock;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const LOOK_EVERY_MS = 60_000;
/** Telegram ends a long poll by itself, and our client one that Telegram doesn't: so long none takes. */
const HUNG_AFTER_MS = 2 * 1000 * LONG_POLL_SECONDS;

/** How polling looks at one moment; times in milliseconds since 1970. */
export interface Look {
  readonly at: number;
  /** Since when the request under way has been waiting; absent when none is. */
  readonly waitingSince?: number;
  /** When updates last came. */
  readonly newsAt: number;
  /** What Telegram says that it has for us; absent when it doesn't say. */
  readonly pending?: number;
}

/**
 * "hung": the request under way has waited longer than any can. "deaf": Telegram has had updates for us from one look
 * to the next, and nothing came.
 */
export function judge(look: Look, before: Look | undefined): "well" | "hung" | "deaf" {
  const { at, waitingSince, newsAt, pending = 0 } = look;
  if (waitingSince !== undefined && at - waitingSince > HUNG_AFTER_MS) return "hung";
  const hadSome = before?.pending !== undefined && before.pending > 0 && pending > 0;
  return hadSome && newsAt < before.at && waitingSince !== undefined ? "deaf" : "well";
}

/** Watches for polling that has died silently, and begins it again, until the stop. */
export async function watchPolling({ polling, api, clock, log, stop }: WatchdogOptions): Promise<void> {
  let before: Look | undefined;

  async function pendingUpdates(): Promise<number | undefined> {
    try {
      const info = await api.getWebhookInfo(stop as Parameters<Api["getWebhookInfo"]>[0]);
      return info.pending_update_count;
    } catch (error) {
      log.debug({ error: describeError(error) }, "Telegram doesn't say what it has for us");
      return undefined;
    }
  }

  for (;;) {
    await clock.sleep(LOOK_EVERY_MS, stop);
    if (stop.aborted) return;
    const pending = await pendingUpdates();
    const { waitingSince, newsAt } = polling;
    const look: Look = { at: clock.now(), waitingSince, newsAt, pending };
    const verdict = judge(look, before);
    before = verdict === "well" ? look : undefined;
    if (verdict === "well") continue;
    log.warn({ verdict, ...look }, "polling had died silently: begun again");
    polling.restart();
  }
}
