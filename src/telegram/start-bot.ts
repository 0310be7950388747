import { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Log } from "#log";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { describeCommands } from "./commands.ts";
import { createMemoryConversations } from "./conversations.ts";
import { createUpdateHandler } from "./handle-update.ts";
import { LONG_POLL_SECONDS, pollUpdates } from "./polling.ts";
import type { ReplyParts } from "./reply.ts";
import { createSender } from "./sender.ts";
import { describeError, faultOf } from "./telegram-fault.ts";

export interface BotOptions {
  readonly config: {
    readonly botToken: string;
    /** http or https; a slash at the end does no harm. */
    readonly telegramApiRoot: string;
    readonly timeZone: ReplyParts["timeZone"];
    readonly newsroom: ReplyParts["newsroom"];
  };
  readonly app: ReplyParts["app"];
  readonly speech: ReplyParts["speech"];
  readonly log: Log;
  /** Aborted to stop the bot. */
  readonly signal: AbortSignal;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/** A request that hangs fails in time for two more tries within the sender's 30 s. */
const REQUEST_TIMEOUT_SECONDS = 10;
const KNOCK_AGAIN_MS = { first: 1000, longest: 30_000 };

/**
 * Runs the bot until `signal` is aborted, which takes at most 10 s. A Telegram that does not answer is waited for.
 *
 * @throws AskstoryError `telegram-token` or `telegram-conflict`
 */
export async function startBot(options: BotOptions): Promise<void> {
  const { config, app, speech, log, signal, clock = SYSTEM_CLOCK } = options;
  const apiRoot = config.telegramApiRoot.replace(/\/+$/, "");
  const api = new Api(config.botToken, { apiRoot, timeoutSeconds: REQUEST_TIMEOUT_SECONDS });
  const pollingApi = new Api(config.botToken, {
    apiRoot,
    timeoutSeconds: LONG_POLL_SECONDS + REQUEST_TIMEOUT_SECONDS,
  });
  const me = await knock(api, { apiRoot, clock, log, signal });
  if (!me) return;
  const giveUp = new AbortController();
  const handle = createUpdateHandler({
    parts: { app, speech, timeZone: config.timeZone, newsroom: config.newsroom },
    sender: createSender({ api, clock, log, giveUp: giveUp.signal }),
    conversations: createMemoryConversations(clock),
    clock,
    log,
    username: me.username,
  });
  await present(api, options);
  log.info({ bot: me.username, stories: app.stories.length }, "the bot is ready");
  try {
    await pollUpdates({ api: pollingApi, clock, log, handle, stop: signal });
  } finally {
    giveUp.abort();
  }
}

/** Who the bot is, asked until Telegram answers; undefined when the bot is stopped before that. */
async function knock(
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
async function present(api: Api, { speech, log, signal }: BotOptions): Promise<void> {
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
