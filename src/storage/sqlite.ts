import { closeSync, openSync } from "node:fs";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { sql, SqliteDialect, type SqliteDatabase } from "kysely";
import type { Engine } from "./engine.ts";

/** How long a process waits while another one writes. */
const BUSY_TIMEOUT_MS = 5000;
/** A new file is turned to a log by one process alone: SQLite refuses the others at once, whatever the timeout. */
const LOG_TRIES = 100;
const LOG_AGAIN_MS = 20;

/** @param file a path, or `:memory:` */
export function openSqlite(file: string): Engine {
  return {
    dialect: new SqliteDialect({ database: () => openFile(file) }),
    locksRows: false,
    // A file has one instance.
    turn: { take: async () => true, [Symbol.asyncDispose]: async () => {} },
    // A transaction of ours holds the one lock for writing from its start.
    lockMigrations: async () => {},
    // It takes the index that fits without knowing.
    surveyDeliveries: async () => {},
    async copyInto(copy, database) {
      await sql`vacuum into ${copy}`.execute(database);
    },
  };
}

async function openFile(file: string): Promise<SqliteDatabase> {
  if (file !== ":memory:") closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  await turnToLog(database);
  // A killed process loses no commit; a power cut may lose the last ones, and never spoils the file.
  database.exec("pragma synchronous = normal; pragma foreign_keys = on;");
  return {
    close: () => database.close(),
    prepare: (text) => prepare(database, text),
  };
}

async function turnToLog(database: DatabaseSync): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      database.exec("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (tries === LOG_TRIES) throw error;
      await sleep(LOG_AGAIN_MS);
    }
  }
}

function prepare(database: DatabaseSync, text: string): ReturnType<SqliteDatabase["prepare"]> {
  // One that reads first and writes then would fail, not wait, where another process writes in between.
  const statement = database.prepare(text === "begin" ? "begin immediate" : text);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...listed(values)),
    run: (values) => statement.run(...listed(values)),
    iterate: (values) => statement.iterate(...listed(values)),
  };
}

/** An object in the first place would be taken for named parameters. */
function listed(values: readonly unknown[]): [Record<string, never>, ...SQLInputValue[]] {
  return [{}, ...(values as readonly SQLInputValue[])];
}
