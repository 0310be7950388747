import { AskstoryError } from "#errors";
import type { Log } from "#log";
import type { BotStorage } from "./bot-storage.ts";
import type { Clock } from "./clock.ts";
import { FewAtOnce } from "./few-at-once.ts";
import { describeError } from "./telegram-fault.ts";

export interface PatienceOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted at a stop: nothing is tried again. */
  readonly stop: AbortSignal;
}

/** What handling an update needs of the storage. */
export type HandlerStorage = Pick<BotStorage, "inbox" | "conversations" | "chatSettings" | "forget"> & {
  readonly summaries: Pick<BotStorage["summaries"], "remember">;
  readonly ledger: Pick<BotStorage["ledger"], "moveChat">;
};

const PAUSE_MS = { first: 500, longest: 30_000 };
/** A database that is away for longer leaves the update to the next start. */
const GIVE_UP_AFTER_MS = 3_600_000;
/** Fewer than a pool has connections: a thousand chats that are read at once after a start would wait there too long. */
const READS_AT_ONCE = 8;

/** The same storage, waited for while it is away: a database that starts again costs no reader an answer. */
export function patientStorage(
  storage: HandlerStorage,
  { clock, log, stop }: PatienceOptions,
): HandlerStorage {
  async function patiently<Result>(act: () => Promise<Result>): Promise<Result> {
    const until = clock.now() + GIVE_UP_AFTER_MS;
    for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(2 * pauseMs, PAUSE_MS.longest)) {
      try {
        return await act();
      } catch (error) {
        if (stop.aborted || clock.now() + pauseMs > until || isForGood(error)) throw error;
        log.warn({ error: describeError(error), pauseMs }, "the database does not answer, trying again");
        await clock.sleep(pauseMs, stop);
      }
    }
  }

  const reads = new FewAtOnce(READS_AT_ONCE);
  const { inbox, conversations, chatSettings } = storage;
  return {
    inbox: {
      // Polling has pauses of its own, and the start fails where nothing can be read.
      receive: (updates) => inbox.receive(updates),
      waiting: () => inbox.waiting(),
      keepProgress: (id, progress) => patiently(() => inbox.keepProgress(id, progress)),
      handled: (id, kept) => patiently(() => inbox.handled(id, kept)),
    },
    conversations: {
      read: (chat, thread) => patiently(() => reads.run(() => conversations.read(chat, thread))),
    },
    chatSettings: {
      read: (chat) => patiently(() => reads.run(() => chatSettings.read(chat))),
      keep: (chat, settings) => patiently(() => chatSettings.keep(chat, settings)),
    },
    summaries: { remember: (posted) => patiently(() => storage.summaries.remember(posted)) },
    ledger: { moveChat: (from, to) => patiently(() => storage.ledger.moveChat(from, to)) },
    forget: (chat) => patiently(() => storage.forget(chat)),
  };
}

/** A mistake of ours, or what somebody must remedy first. */
function isForGood(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof AskstoryError;
}
