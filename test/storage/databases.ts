import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { findPostgres, startPostgres } from "./postgres-server.ts";

/** A kind of database that all that is kept must work on. */
export interface DatabaseKind {
  /** For the name of a test; with the reason where it can't be had here. */
  readonly name: string;
  /** There is none of it here, and that is no failure. */
  readonly isMissing: boolean;
  /** An empty one. */
  readonly open: () => Promise<TestDatabase>;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const NO_POSTGRES =
  process.env.TEST_DATABASE_URL || findPostgres()
    ? undefined
    : "not here: set TEST_DATABASE_URL, or install Debian's package postgresql";

export const DATABASES: readonly DatabaseKind[] = [
  { name: "SQLite", isMissing: false, open: openSqlite },
  {
    name: NO_POSTGRES === undefined ? "PostgreSQL" : `PostgreSQL (${NO_POSTGRES})`,
    isMissing: NO_POSTGRES !== undefined && process.env.CI !== "true",
    open: openPostgres,
  },
];

async function openSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-db-"));
  return {
    url: `sqlite:${join(folder, "askstory.sqlite")}`,
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

/** A schema of its own on the server that all tests share. */
async function openPostgres(): Promise<TestDatabase> {
  if (NO_POSTGRES !== undefined) throw new TypeError(`PostgreSQL is ${NO_POSTGRES}`);
  const server = process.env.TEST_DATABASE_URL || (await startPostgres(inject("postgresFolder")));
  const schema = `askstory_${randomUUID().replaceAll("-", "")}`;
  await query(server, `create schema ${schema}`);
  const url = new URL(server);
  url.searchParams.set("options", `-csearch_path=${schema}`);
  return { url: url.href, drop: () => query(server, `drop schema ${schema} cascade`) };
}

async function query(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
