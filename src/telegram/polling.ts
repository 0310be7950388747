import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import { ALLOWED_UPDATES } from "./read-update.ts";
import { describeError, faultOf } from "./telegram-fault.ts";

export interface PollingOptions {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  /** Settles when the update needs nothing more; a rejection leaves it to the next start. */
  readonly handle: (update: Update) => Promise<void>;
  /** Aborted to stop: no more updates are fetched, and those under way are waited for. */
  readonly stop: AbortSignal;
}

/** How long Telegram holds a request open when nothing has come: its client must wait longer. */
export const LONG_POLL_SECONDS = 25;
/** While updates are being handled we ask again when all are done, or after so long for the sake of others. */
const POLL_AGAIN_MS = 100;
/** As many as Telegram gives at once, and so as many as may be unconfirmed while others want to be seen. */
const BATCH = 100;
/** So many done behind one that is not: it holds up the others, rather than all being busy. */
const HELD_UP = BATCH / 2;
const CONFIRMED_KEPT = 1000;
const BACKOFF_MS = { first: 1000, longest: 30_000 };
/** A stop takes at most 10 s: so long for what is under way, the rest to tell Telegram. */
const DRAIN_MS = 8000;
const CONFIRM_MS = 1500;

/**
 * Fetches updates and has them handled until `stop`. Telegram forgets an update once a later one is asked for,
 * so it is asked only for what follows the last one handled without a gap: whatever ends the process, an
 * update that was not handled comes again at the next start. (Only one that holds up a full batch of others is
 * confirmed before it is done.)
 *
 * @throws AskstoryError `telegram-token` or `telegram-conflict`
 */
export async function pollUpdates({ api, clock, log, handle, stop }: PollingOptions): Promise<void> {
  /** Fetched and not confirmed: whether it is done. In the order of their ids. */
  const fetched = new Map<number, boolean>();
  /** The latest that are confirmed: one that comes again all the same does nothing twice. */
  const confirmed = new Set<number>();
  const underWay = new Set<Promise<void>>();
  let offset = 0;
  let failures = 0;

  async function settle(update: Update): Promise<void> {
    try {
      await handle(update);
    } catch (error) {
      log.error({ update: update.update_id, error: describeError(error) }, "an update was not handled");
      if (stop.aborted) return;
    }
    if (fetched.has(update.update_id)) fetched.set(update.update_id, true);
  }

  function begin(update: Update): void {
    fetched.set(update.update_id, false);
    const settled = settle(update).finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  /** What the next request confirms: all up to the first update that is not done, or simply all. */
  function advance(upTo: "firstUndone" | "last"): void {
    for (const [id, done] of fetched) {
      if (!done && upTo === "firstUndone") break;
      fetched.delete(id);
      confirmed.add(id);
      offset = id + 1;
    }
    for (const id of confirmed) {
      if (confirmed.size <= CONFIRMED_KEPT) return;
      confirmed.delete(id);
    }
  }

  async function fetchBatch(): Promise<Update[]> {
    const timeout = underWay.size > 0 ? 0 : LONG_POLL_SECONDS;
    try {
      const updates = await api.getUpdates(
        { offset, limit: BATCH, timeout, allowed_updates: ALLOWED_UPDATES },
        stop as Parameters<Api["getUpdates"]>[1],
      );
      if (failures > 0) log.info({ failures }, "Telegram answers again");
      failures = 0;
      return updates;
    } catch (error) {
      if (stop.aborted) return [];
      const fault = faultOf(error);
      if (fault) throw fault;
      const waitMs = pauseAfter(error, failures++);
      log.warn({ error: describeError(error), waitMs }, "no updates from Telegram, trying again");
      await clock.sleep(waitMs, stop);
      return [];
    }
  }

  async function confirm(): Promise<void> {
    if (offset === 0) return;
    const late = new AbortController();
    const call = api
      .getUpdates({ offset, limit: 1, timeout: 0 }, late.signal as Parameters<Api["getUpdates"]>[1])
      .catch((error: unknown) =>
        log.warn({ error: describeError(error) }, "the last answers may be sent again"),
      );
    await within(CONFIRM_MS, call);
    late.abort();
  }

  /** Waits for the task, and no longer than that; no timer is left that keeps the process alive. */
  async function within(milliseconds: number, task: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    await Promise.race([task, clock.sleep(milliseconds, over.signal)]);
    over.abort();
  }

  while (!stop.aborted) {
    advance("firstUndone");
    const updates = await fetchBatch();
    const unseen = updates.filter(({ update_id: id }) => !fetched.has(id) && !confirmed.has(id));
    for (const update of unseen) begin(update);
    const done = [...fetched.values()].filter(Boolean).length;
    if (unseen.length === 0 && updates.length === BATCH && done >= HELD_UP) advance("last");
    else if (underWay.size > 0) await Promise.race([Promise.all(underWay), clock.sleep(POLL_AGAIN_MS, stop)]);
  }

  await within(DRAIN_MS, Promise.all(underWay));
  advance("firstUndone");
  await confirm();
  log.info(
    { left: underWay.size },
    underWay.size > 0 ? "stopped: the rest is answered at the next start" : "stopped",
  );
}

function pauseAfter(error: unknown, failures: number): number {
  const named = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (named !== undefined) return 1000 * named;
  return Math.min(BACKOFF_MS.longest, BACKOFF_MS.first * 2 ** Math.min(failures, 10));
}
