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

/** How long Telegram holds a request open when nothing has come; `startBot`'s timeout is longer. */
export const LONG_POLL_SECONDS = 25;
/** While an update is being handled we ask again when it is done, or after so long for the sake of others. */
const POLL_AGAIN_MS = 200;
/** As many as Telegram gives at once, and so as many as may be unconfirmed while others want to be seen. */
const BATCH = 100;
const CONFIRMED_KEPT = 1000;
const BACKOFF_MS = { first: 1000, longest: 30_000 };
/** A stop takes at most 10 s: so long for what is under way, the rest to tell Telegram. */
const DRAIN_MS = 8000;
const CONFIRM_MS = 1500;

/**
 * Fetches updates and has them handled until `stop`. Telegram forgets an update once a later one is asked for,
 * so it is asked only for what follows the last one handled without a gap: whatever ends the process, an
 * update that was not handled comes again at the next start. (Only when one of them keeps a hundred others
 * waiting, the oldest are confirmed before they are done.)
 *
 * @throws AskstoryError `telegram-token` or `telegram-conflict`
 */
export async function pollUpdates({ api, clock, log, handle, stop }: PollingOptions): Promise<void> {
  /** Fetched and not confirmed yet: whether it is done. In the order of their ids. */
  const fetched = new Map<number, { done: boolean; settled: Promise<void> }>();
  /** The latest that are confirmed: one that comes again all the same does nothing twice. */
  const confirmed = new Set<number>();
  let offset = 0;
  let failures = 0;

  function begin(update: Update): void {
    const state = { done: false, settled: Promise.resolve() };
    fetched.set(update.update_id, state);
    state.settled = handle(update).then(
      () => void (state.done = true),
      (error: unknown) => {
        state.done = !stop.aborted;
        log.error({ update: update.update_id, error: describeError(error) }, "an update was not handled");
      },
    );
  }

  /** Everything below the first update that is not done counts as confirmed by the next request. */
  function advance(full: boolean): void {
    for (const [id, { done }] of fetched) {
      if (!done && !full) return;
      fetched.delete(id);
      confirmed.add(id);
      offset = id + 1;
    }
    for (const id of confirmed) {
      if (confirmed.size <= CONFIRMED_KEPT) return;
      confirmed.delete(id);
    }
  }

  const pending = (): Promise<void>[] =>
    [...fetched.values()].filter(({ done }) => !done).map(({ settled }) => settled);

  async function fetchBatch(): Promise<Update[] | undefined> {
    const waiting = pending().length > 0;
    try {
      const updates = await api.getUpdates(
        {
          offset,
          limit: BATCH,
          timeout: waiting ? 0 : LONG_POLL_SECONDS,
          allowed_updates: [...ALLOWED_UPDATES],
        },
        stop as Parameters<Api["getUpdates"]>[1],
      );
      if (failures > 0) log.info({ failures }, "Telegram answers again");
      failures = 0;
      return updates;
    } catch (error) {
      if (stop.aborted) return undefined;
      const fault = faultOf(error);
      if (fault) throw fault;
      const wait = pauseAfter(error, failures++);
      log.warn({ error: describeError(error), waitMs: wait }, "no updates from Telegram, trying again");
      await clock.sleep(wait, stop);
      return undefined;
    }
  }

  while (!stop.aborted) {
    advance(false);
    const updates = await fetchBatch();
    if (!updates) continue;
    const unseen = updates.filter(({ update_id: id }) => !fetched.has(id) && !confirmed.has(id));
    for (const update of unseen) begin(update);
    if (unseen.length > 0) continue;
    if (updates.length === BATCH) advance(true);
    else if (pending().length > 0) await Promise.race([...pending(), clock.sleep(POLL_AGAIN_MS, stop)]);
  }

  await Promise.race([Promise.all(pending()), clock.sleep(DRAIN_MS)]);
  const left = pending().length;
  advance(false);
  await confirm();
  log.info({ left }, left > 0 ? "stopped: the rest is answered at the next start" : "stopped");

  async function confirm(): Promise<void> {
    if (offset === 0) return;
    const late = new AbortController();
    const call = api
      .getUpdates({ offset, limit: 1, timeout: 0 }, late.signal as Parameters<Api["getUpdates"]>[1])
      .catch((error: unknown) =>
        log.warn({ error: describeError(error) }, "the last answers may be sent again"),
      );
    await Promise.race([call, clock.sleep(CONFIRM_MS)]);
    late.abort();
  }
}

function pauseAfter(error: unknown, failures: number): number {
  const named = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (named !== undefined) return 1000 * named;
  return Math.min(BACKOFF_MS.longest, BACKOFF_MS.first * 2 ** Math.min(failures, 10));
}
