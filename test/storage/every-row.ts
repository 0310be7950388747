import { DatabaseSync } from "node:sqlite";
import pg from "pg";

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** All that a database holds, by table, read past the storage's own code: a later table can't be missed. */
export async function everyRow(url: string): Promise<Readonly<Record<string, Rows>>> {
  return url.startsWith("sqlite:") ? fromSqlite(url.slice("sqlite:".length)) : fromPostgres(url);
}

function fromSqlite(file: string): Record<string, Rows> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    return Object.fromEntries(
      tables.map(({ name }) => [String(name), database.prepare(`select * from "${String(name)}"`).all()]),
    );
  } finally {
    database.close();
  }
}

async function fromPostgres(url: string): Promise<Record<string, Rows>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = current_schema()",
    );
    const all: Record<string, Rows> = {};
    for (const { name } of tables) all[name] = (await client.query(`select * from "${name}"`)).rows;
    return all;
  } finally {
    await client.end();
  }
}

/** Changes a database past the storage's own code. */
export async function runSql(url: string, sql: string): Promise<void> {
  if (url.startsWith("sqlite:")) {
    const database = new DatabaseSync(url.slice("sqlite:".length), { timeout: 5000 });
    database.exec(sql);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
