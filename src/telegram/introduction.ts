import type { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Log } from "#log";
import type { Speech } from "#speech";
import type { Clock } from "./clock.ts";
import { describeCommands } from "./commands.ts";
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

/** Polling takes the place of a webhook; the menu and the descriptions help readers, but no answer needs them. */
export async function present(
  api: Api,
  { speech, log, signal }: { readonly speech: Speech; readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const stop = signal as Parameters<Api["deleteWebhook"]>[1];
  const calls = {
    deleteWebhook: api.deleteWebhook({}, stop),
    setMyCommands: api.setMyCommands(describeCommands(speech), {}, stop),
    setMyDescription: api.setMyDescription(speech.say("telegram-description"), {}, stop),
    setMyShortDescription: api.setMyShortDescription(speech.say("telegram-short-description"), {}, stop),
  };
  await Promise.all(
    Object.entries(calls).map(([method, call]) =>
      call.catch((error: unknown) =>
        log.warn({ method, error: describeError(error) }, "the bot starts without it"),
      ),
    ),
  );
}
