import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import type { Clock } from "./clock.ts";
import { describeError } from "./telegram-fault.ts";

export interface ExpiryOptions {
  readonly storage: Pick<BotStorage, "expire">;
  readonly clock: Clock;
  readonly log: Log;
  readonly stop: AbortSignal;
}

const EVERY_MS = 24 * 3_600_000;

/** Deletes what has served its time, now and every 24 hours until the stop. */
export async function expireDaily({ storage, clock, log, stop }: ExpiryOptions): Promise<void> {
  while (!stop.aborted) {
    try {
      await storage.expire();
    } catch (error) {
      log.error({ error: describeError(error) }, "what has served its time was not deleted");
    }
    await clock.sleep(EVERY_MS, stop);
  }
}
