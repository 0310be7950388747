import { DatabaseSync } from "node:sqlite";
import pg from "pg";

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** All that a database holds, by table, read past the storage's own code: a later table can't be missed. */
export async function everyRow(url: string): Promise<Readonly<Record<string, Rows>>> {
  const all: Record<string, Rows> = {};
  for (const table of Object.keys(await everyColumn(url)))
    all[table] = await runSql(url, `select * from "${table}"`);
  return all;
}

/** The columns of every table, in the order of their names. */
export async function everyColumn(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await runSql(url, url.startsWith("sqlite:") ? SQLITE_COLUMNS : POSTGRES_COLUMNS);
  const byTable = Map.groupBy(rows, ({ table_name: table }) => String(table));
  return Object.fromEntries(
    [...byTable].map(([table, columns]) => [table, columns.map(({ column_name: name }) => String(name))]),
  );
}

const SQLITE_COLUMNS = `
  select tables.name as table_name, columns.name as column_name
  from sqlite_master as tables, pragma_table_info(tables.name) as columns
  where tables.type = 'table' order by 1, 2`;
const POSTGRES_COLUMNS = `
  select table_name, column_name from information_schema.columns
  where table_schema = current_schema() order by 1, 2`;

/** The rows of one statement; several may stand there where none gives rows. */
export async function runSql(url: string, sql: string): Promise<Rows> {
  return url.startsWith("sqlite:") ? runSqlite(url.slice("sqlite:".length), sql) : runPostgres(url, sql);
}

function runSqlite(file: string, sql: string): Rows {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    if (/^\s*select\b/i.test(sql)) return database.prepare(sql).all();
    database.exec(sql);
    return [];
  } finally {
    database.close();
  }
}

async function runPostgres(url: string, sql: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
