import { Api } from "grammy";
import type { Desk } from "#editing";
import { broadcast, keepSummaries, type ReadRevisions } from "#following";
import type { Log } from "#log";
import { createAttempts } from "./attempt.ts";
import type { BotStorage } from "./bot-storage.ts";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { deleteExpired } from "./delete-expired.ts";
import { createDownload } from "./download.ts";
import { knock } from "./introduction.ts";
import { openIntake } from "./open-intake.ts";
import { Pace, type Pacing } from "./pace.ts";
import { LONG_POLL_SECONDS, Polling } from "./polling.ts";
import { createPaint } from "./paint.ts";
import { createPost } from "./post-news.ts";
import { present } from "./present.ts";
import type { ReplyParts } from "./reply.ts";
import { createRights } from "./rights.ts";
import { createSender } from "./sender.ts";
import { createShowSummary } from "./show-summary.ts";
import { tellEditors } from "./tell-editors.ts";
import { watchPolling } from "./watchdog.ts";

export interface BotOptions {
  readonly config: {
    readonly botToken: string;
    /** http or https; a slash at the end does no harm. */
    readonly telegramApiRoot: string;
    readonly timeZone: ReplyParts["timeZone"];
    readonly newsroom: ReplyParts["newsroom"];
    readonly editorIds: readonly number[];
  };
  readonly app: ReplyParts["app"];
  readonly desk?: Desk;
  readonly speech: ReplyParts["speech"];
  readonly storage: BotStorage;
  /** Of the stories that readers follow. */
  readonly revisions: ReadRevisions;
  readonly log: Log;
  /** Aborted to stop the bot. */
  readonly signal: AbortSignal;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Default: Telegram's. */
  readonly pace?: Pacing;
}

/** A request that hangs fails in time for two more tries within 30 s. */
const REQUEST_TIMEOUT_SECONDS = 10;
/** A stop takes at most 10 s: so long answers go on, and so long those that are being sent then are waited for. */
const DRAIN_MS = { answers: 6000, requests: 2000 };

/**
 * Runs the bot until `signal` is aborted, which takes at most 10 s. A Telegram that does not answer is waited for.
 *
 * @throws AskstoryError `telegram-token` or `telegram-conflict`, or `database-foreign`
 */
export async function startBot(options: BotOptions): Promise<void> {
  const {
    config,
    app,
    desk,
    speech,
    storage,
    log,
    signal,
    clock = SYSTEM_CLOCK,
    pace = new Pace(),
  } = options;
  const apiRoot = config.telegramApiRoot.replace(/\/+$/, "");
  const api = new Api(config.botToken, { apiRoot, timeoutSeconds: REQUEST_TIMEOUT_SECONDS });
  const bot = await knock(api, { apiRoot, clock, log, signal });
  if (!bot) return;
  await storage.giveTo(bot);
  await present(api, options);
  log.info(
    {
      bot: bot.username,
      stories: app.stories.length,
      followers: await storage.follows.count(),
      editors: config.editorIds.length,
    },
    "the bot is ready",
  );

  const ended = new AbortController();
  const closed = new AbortController();
  const giveUp = new AbortController();
  const sender = createSender({
    api,
    username: bot.username,
    pace,
    clock,
    log,
    closed: closed.signal,
    giveUp: giveUp.signal,
  });
  const { timeZone, newsroom } = config;
  const editors = new Set(config.editorIds);
  const { follows, wishes, ledger } = storage;
  const download = createDownload(api, { apiRoot, botToken: config.botToken, stop: closed.signal });
  const { questions, announcements, summaries } = storage;
  const told = { app, speech, timeZone, newsroom, now: () => clock.now() };
  const parts = {
    ...told,
    desk: desk && { ...desk, download },
    follows,
    wishes,
    summaries,
    questions,
    announcements,
    paint: createPaint(log),
    isEditor: (person: number) => editors.has(person),
    rights: createRights({ api, me: bot.id, clock, log, stop: closed.signal }),
    settingsOf: (chat: number) => storage.chatSettings.read(chat),
  };
  const intake = openIntake({ bot, sender, storage, parts, clock, log, stop: signal });
  const polling = new Polling({
    api: new Api(config.botToken, { apiRoot, timeoutSeconds: LONG_POLL_SECONDS + REQUEST_TIMEOUT_SECONDS }),
    clock,
    log,
    take: (updates) => intake.take(updates),
    stop: signal,
  });
  const attempts = createAttempts({
    sender,
    chatSettings: storage.chatSettings,
    parts,
    log,
    closed: closed.signal,
    giveUp: giveUp.signal,
  });
  const unasked = AbortSignal.any([signal, ended.signal]);
  const telling = desk ? tellEditors({ desk, sender, parts, clock, log, stop: unasked }) : Promise.resolve();
  const background = [
    watchPolling({ polling, api, clock, log, stop: closed.signal }),
    telling,
    deleteExpired({ storage, clock, log, stop: closed.signal }),
    broadcast(
      {
        ledger,
        revisions: options.revisions,
        answer: (question, story) => app.answerSurely(question, story),
        post: createPost(attempts, parts),
        isUp: () => answers(api),
        timeZone,
        clock,
        log,
      },
      unasked,
    ),
    keepSummaries(
      {
        summaries: storage.summaries,
        ledger,
        revisions: options.revisions,
        show: createShowSummary(attempts, parts, storage.chatSettings),
        timeZone,
        clock,
        log,
      },
      unasked,
    ),
  ];
  try {
    await intake.resume();
    await polling.run();
  } finally {
    ended.abort();
    await intake.drain(DRAIN_MS.answers);
    closed.abort();
    await Promise.all([intake.drain(DRAIN_MS.requests), settled(telling, DRAIN_MS.requests, clock)]);
    giveUp.abort();
    await Promise.all(background);
    const { underWay: left } = intake;
    log.info({ left }, left > 0 ? "stopped: the rest is answered at the next start" : "stopped");
  }
}

/** Waits for it, but no longer than that. */
async function settled(it: Promise<void>, milliseconds: number, clock: Clock): Promise<void> {
  const over = new AbortController();
  await Promise.race([it, clock.sleep(milliseconds, over.signal)]);
  over.abort();
}

/** Whether Telegram answers. */
async function answers(api: Api): Promise<boolean> {
  try {
    await api.getMe();
    return true;
  } catch {
    return false;
  }
}
