import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import type { Clock } from "./clock.ts";
import { describeError } from "./telegram-fault.ts";

export interface ExpiryOptions {
  readonly storage: Pick<BotStorage, "expire" | "expireConversations">;
  readonly clock: Clock;
  readonly log: Log;
  readonly stop: AbortSignal;
}

/** What is kept for days may be some hours late, and there is much to look through. */
const ALL_EVERY_MS = 24 * 3_600_000;
const CONVERSATIONS_EVERY_MS = 60_000;

/** Deletes what has served its time, now and from time to time until the stop. */
export async function deleteExpired({ storage, clock, log, stop }: ExpiryOptions): Promise<void> {
  async function everySo(milliseconds: number, expire: () => Promise<void>): Promise<void> {
    while (!stop.aborted) {
      try {
        await expire();
      } catch (error) {
        log.error({ error: describeError(error) }, "what has served its time was not deleted");
      }
      await clock.sleep(milliseconds, stop);
    }
  }

  await Promise.all([
    everySo(ALL_EVERY_MS, () => storage.expire()),
    everySo(CONVERSATIONS_EVERY_MS, () => storage.expireConversations()),
  ]);
}
