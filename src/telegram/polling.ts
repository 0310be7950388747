import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import { ALLOWED_UPDATES } from "./read-update.ts";
import { describeError, faultOf } from "./telegram-fault.ts";

export interface PollingOptions {
  readonly api: Pick<Api, "getUpdates">;
  readonly clock: Clock;
  readonly log: Log;
  /** Settles when the updates are kept: Telegram may forget them then. A rejection has them fetched again. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** Aborted to stop. */
  readonly stop: AbortSignal;
}

/** How long Telegram holds a request open when nothing has come: its client must wait longer. */
export const LONG_POLL_SECONDS = 25;
const BATCH = 100;
const BACKOFF_MS = { first: 1000, longest: 30_000 };

/**
 * Fetches updates until the stop. Telegram forgets an update once a later one is asked for, so it is asked for later
 * ones when these are kept, and not before: whatever ends the process, none is lost.
 */
export class Polling {
  readonly #options: PollingOptions;
  #offset = 0;
  #failures = 0;
  #request = new AbortController();
  #waitingSince: number | undefined;
  #newsAt: number;

  constructor(options: PollingOptions) {
    this.#options = options;
    this.#newsAt = options.clock.now();
    options.stop.addEventListener("abort", () => this.#request.abort(), { once: true });
  }

  /** Since when a request has been waiting for Telegram; undefined when none is. Milliseconds since 1970. */
  get waitingSince(): number | undefined {
    return this.#waitingSince;
  }

  /** When updates last came, or the polling began. Milliseconds since 1970. */
  get newsAt(): number {
    return this.#newsAt;
  }

  /** Gives up the request under way, also one that will never settle, and begins another. */
  restart(): void {
    this.#request.abort();
  }

  /** @throws AskstoryError `telegram-token` or `telegram-conflict` */
  async run(): Promise<void> {
    const { stop } = this.#options;
    while (!stop.aborted) {
      try {
        const updates = await this.#fetch();
        if (updates.length > 0) await this.#keep(updates);
        if (this.#failures > 0) this.#options.log.info({ failures: this.#failures }, "polling goes on");
        this.#failures = 0;
      } catch (error) {
        if (stop.aborted) return;
        await this.#backOff(error);
      }
    }
  }

  /** None when the request was given up. */
  async #fetch(): Promise<Update[]> {
    const { api, clock } = this.#options;
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#waitingSince = clock.now();
    try {
      const call = api.getUpdates(
        { offset: this.#offset, limit: BATCH, timeout: LONG_POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
        signal as Parameters<Api["getUpdates"]>[1],
      );
      return await Promise.race([call, aborted(signal)]);
    } catch (error) {
      if (signal.aborted) return [];
      throw error;
    } finally {
      this.#waitingSince = undefined;
    }
  }

  async #keep(updates: readonly Update[]): Promise<void> {
    this.#newsAt = this.#options.clock.now();
    await this.#options.take(updates);
    this.#offset = Math.max(...updates.map(({ update_id: id }) => id)) + 1;
  }

  async #backOff(error: unknown): Promise<void> {
    const { clock, log, stop } = this.#options;
    const fault = faultOf(error);
    if (fault) throw fault;
    const waitMs = pauseAfter(error, this.#failures++);
    log.warn({ error: describeError(error), waitMs }, "no updates, trying again");
    await clock.sleep(waitMs, stop);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function pauseAfter(error: unknown, failures: number): number {
  const named = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (named !== undefined) return 1000 * named;
  return Math.min(BACKOFF_MS.longest, BACKOFF_MS.first * 2 ** Math.min(failures, 10));
}
