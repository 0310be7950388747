import { Kysely } from "kysely";
import type { AwaitedTexts, Offers } from "#editing";
import { AskstoryError } from "#errors";
import type { Announcements, Archive, Follows, Ledger, Summaries, Wishes } from "#following";
import type { Log } from "#log";
import type { FeedStore } from "#watching";
import { createAnnouncements } from "./announcements.ts";
import { createArchive } from "./archive.ts";
import { createAwaitedTexts } from "./awaited-texts.ts";
import { backUp } from "./backup.ts";
import { type ChatSettingsStore, createChatSettings } from "./chat-settings.ts";
import { type Conversations, createConversations } from "./conversations.ts";
import { openEngine } from "./engine.ts";
import { deleteExpired, deleteExpiredConversations } from "./expire.ts";
import { createFeeds } from "./feeds.ts";
import { createFollows } from "./follows.ts";
import { forgetChat } from "./forget.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { createLedger } from "./ledger.ts";
import { createMask, loadStreetWords } from "./mask.ts";
import { migrate } from "./migrate.ts";
import { createOffers } from "./offers.ts";
import { giveTo } from "./owner.ts";
import { createQuestions, type Questions } from "./questions.ts";
import { createRevisions, type Revisions } from "./revisions.ts";
import { createSummaries } from "./summaries.ts";
import type { Tables } from "./tables.ts";
import { createWishes } from "./wishes.ts";

/** All that is kept, by what it is kept for. */
export interface Storage extends AsyncDisposable {
  readonly inbox: Inbox;
  readonly conversations: Conversations;
  readonly chatSettings: ChatSettingsStore;
  readonly follows: Follows;
  readonly wishes: Wishes;
  readonly ledger: Ledger;
  readonly summaries: Summaries;
  readonly announcements: Announcements;
  readonly offers: Offers;
  readonly awaitedTexts: AwaitedTexts;
  readonly revisions: Revisions;
  readonly archive: Archive;
  readonly feeds: FeedStore;
  readonly questions: Questions;
  /** The migrations that opening it has applied. */
  readonly migrated: readonly string[];
  /**
   * Makes it the database of this bot, for good.
   *
   * @throws AskstoryError `database-foreign` when it is another bot's
   */
  giveTo(bot: { readonly id: number; readonly username: string }): Promise<void>;
  /**
   * Deletes every row of a chat, at once or not at all.
   *
   * @param during the update that asks for it, which stays until it is handled
   */
  forget(chat: number, during?: number): Promise<void>;
  /** Deletes what has served its time. */
  expire(): Promise<void>;
  /** Deletes the conversations that have. */
  expireConversations(): Promise<void>;
  /**
   * Writes a consistent copy into a new file, while a bot runs on it: a database of its own for SQLite, for
   * `pg_restore` where it is PostgreSQL.
   *
   * @throws AskstoryError `backup-failed`
   */
  backup(file: string): Promise<void>;
}

export interface StorageOptions {
  readonly now: () => Date;
  readonly log: Pick<Log, "warn">;
}

/**
 * Opens the database of this address, makes it where there is none, and brings its tables up to date.
 *
 * @param url `sqlite:<file>`, `sqlite::memory:` or `postgres://…`
 * @throws AskstoryError `database-unreachable`, or `database-newer` when a newer Askstory has migrated it
 */
export async function openStorage(url: string, { now, log }: StorageOptions): Promise<Storage> {
  const engine = openEngine(url, log);
  const database = new Kysely<Tables>({ dialect: engine.dialect });
  try {
    await connect(database);
    const migrated = await migrate(database, engine, now());
    const mask = createMask(loadStreetWords());
    return {
      inbox: createInbox(database, { now, mask }),
      conversations: createConversations(database, now),
      chatSettings: createChatSettings(database),
      follows: createFollows(database, now),
      wishes: createWishes(database, { now, mask }),
      ledger: createLedger(database, engine, now),
      summaries: createSummaries(database, now),
      announcements: createAnnouncements(database, now),
      offers: createOffers(database, now),
      awaitedTexts: createAwaitedTexts(database, now),
      revisions: createRevisions(database, engine, now),
      archive: createArchive(database),
      feeds: createFeeds(database, now),
      questions: createQuestions(database),
      migrated,
      giveTo: (bot) => giveTo(database, bot),
      forget: (chat, during) => forgetChat(database, chat, during),
      expire: () => deleteExpired(database, now()),
      expireConversations: () => deleteExpiredConversations(database, now()),
      backup: (file) => backUp(database, engine, file),
      async [Symbol.asyncDispose]() {
        await engine.turn[Symbol.asyncDispose]();
        await database.destroy();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** @throws AskstoryError `database-unreachable` */
async function connect(database: Kysely<Tables>): Promise<void> {
  try {
    await database.introspection.getTables();
  } catch (error) {
    throw new AskstoryError(
      "database-unreachable",
      `The database can't be opened: ${error instanceof Error ? error.message : String(error)}`,
      "Look whether DATABASE_URL names the right one, and whether this user may read and write it.",
    );
  }
}
