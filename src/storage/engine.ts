import type { Dialect, Kysely } from "kysely";
import type { Log } from "#log";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import type { Turn } from "./turn.ts";

/** What the databases do each in its own way; all else is the same on every one. */
export interface Engine {
  readonly dialect: Dialect;
  /** Several write at once, so that a row must be locked before it is claimed; else a transaction has all to itself. */
  readonly locksRows: boolean;
  /** Whose turn it is to send to followers. */
  readonly turn: Turn;
  /** Within a transaction: no other process migrates until it ends. */
  lockMigrations(transaction: Kysely<Tables>): Promise<void>;
  /** After very many deliveries were written at once: lets the planner know what there is now. */
  surveyDeliveries(transaction: Kysely<Tables>): Promise<void>;
  /**
   * Writes all as of one moment into an empty file, while others read and write.
   *
   * @throws AskstoryError `backup-failed`
   */
  copyInto(file: string, database: Kysely<Tables>): Promise<void>;
}

/** @param url `sqlite:<file>` or `postgres://…`, as Config has it */
export function openEngine(url: string, log: Pick<Log, "warn">): Engine {
  return url.startsWith("sqlite:") ? openSqlite(url.slice("sqlite:".length)) : openPostgres(url, log);
}
