import type { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Log } from "#log";
import type { Clock } from "./clock.ts";
import { describeError, faultOf } from "./telegram-fault.ts";

const KNOCK_AGAIN_MS = { first: 1000, longest: 30_000 };

/** Who the bot is, asked until Telegram answers; undefined when the bot is stopped before that. */
export async function knock(
  api: Api,
  {
    apiRoot,
    clock,
    log,
    signal,
  }: { readonly apiRoot: string; readonly clock: Clock; readonly log: Log; readonly signal: AbortSignal },
): Promise<UserFromGetMe | undefined> {
  for (
    let waitMs = KNOCK_AGAIN_MS.first;
    !signal.aborted;
    waitMs = Math.min(2 * waitMs, KNOCK_AGAIN_MS.longest)
  ) {
    try {
      return await api.getMe(signal as Parameters<Api["getMe"]>[0]);
    } catch (error) {
      const fault = faultOf(error);
      if (fault) throw fault;
      if (signal.aborted) return undefined;
      log.warn({ apiRoot, error: describeError(error), waitMs }, "Telegram does not answer, trying again");
      await clock.sleep(waitMs, signal);
    }
  }
  return undefined;
}
