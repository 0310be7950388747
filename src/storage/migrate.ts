import type { Kysely } from "kysely";
import { AskstoryError } from "#errors";
import type { Engine } from "./engine.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the tables up to date, all in one transaction under a lock: the names of the migrations that were lacking.
 *
 * @throws AskstoryError `database-newer` when a newer Askstory has migrated it
 */
export async function migrate(database: Kysely<Tables>, engine: Engine, now: Date): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    await engine.lockMigrations(transaction);
    await transaction.schema
      .createTable("migrations")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    const rows = await transaction.selectFrom("migrations").select("name").execute();
    const done = new Set(rows.map(({ name }) => name));
    refuseNewer(done);
    const lacking = MIGRATIONS.filter(({ name }) => !done.has(name));
    for (const { name, up } of lacking) {
      await up(transaction.schema);
      await transaction.insertInto("migrations").values({ name, at: now.getTime() }).execute();
    }
    return lacking.map(({ name }) => name);
  });
}

function refuseNewer(done: ReadonlySet<string>): void {
  const unknown = [...done].filter((name) => MIGRATIONS.every((migration) => migration.name !== name));
  if (unknown.length === 0) return;
  throw new AskstoryError(
    "database-newer",
    `The database was made by a newer Askstory: this one doesn't know ${unknown.join(", ")}.`,
    "Start that newer one, or set DATABASE_URL to another database.",
  );
}
