import { PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Log } from "#log";
import type { Engine } from "./engine.ts";
import { dumpPostgres } from "./pg-dump.ts";
import { openTurn } from "./turn.ts";

/** Any number, in a database that is the bot's own. */
const MIGRATION_LOCK = 20_140_306;
const CONNECT_WITHIN_MS = 10_000;

export function openPostgres(url: string, log: Pick<Log, "warn">): Engine {
  return {
    dialect: new PostgresDialect({ pool: async () => openPool(url, log) }),
    locksRows: true,
    turn: openTurn(url),
    async lockMigrations(transaction) {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    },
    // Until autovacuum comes round it would sort all that is owed for each claim.
    async surveyDeliveries(transaction) {
      await sql`analyze deliveries`.execute(transaction);
    },
    async copyInto(file, database) {
      const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(database);
      await dumpPostgres(url, rows[0].schema, file);
    },
  };
}

function openPool(url: string, log: Pick<Log, "warn">): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "askstory",
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    types: { getTypeParser },
  });
  // Without a listener it would end the process; the next query opens a connection of its own.
  pool.on("error", (error) => log.warn({ error: error.message }, "a database connection was lost"));
  return pool;
}

/** Every number of ours fits, chat ids too, which have 52 bits at most; pg gives a bigint as text. */
const getTypeParser = ((type: number, format?: "text") =>
  type === (pg.types.builtins.INT8 as number)
    ? Number
    : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser;
