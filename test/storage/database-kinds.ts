import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgres, startPostgres } from "./postgres-server.ts";

/** A kind of database that all that is kept must work on. */
export interface DatabaseKind {
  /** With the reason where it can't be had here. */
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

/**
 * @param postgresFolder where a PostgreSQL of our own runs, or is to be started
 * @param programs where PostgreSQL's are, if they are
 */
export function databaseKinds(postgresFolder: () => string, programs = findPostgres()): DatabaseKind[] {
  const given = process.env.TEST_DATABASE_URL;
  const lacking =
    given || programs ? undefined : "not here: set TEST_DATABASE_URL, or install Debian's package postgresql";
  return [
    { name: "SQLite", isMissing: false, open: openSqlite },
    {
      name: lacking === undefined ? "PostgreSQL" : `PostgreSQL (${lacking})`,
      isMissing: lacking !== undefined && process.env.CI !== "true",
      async open() {
        if (lacking !== undefined) throw new TypeError(`PostgreSQL is ${lacking}`);
        if (given) return openSchema(given);
        // It ends with the run, and one that lists its tables meanwhile stumbles over a schema that goes.
        return { ...(await openSchema(await startPostgres(postgresFolder()))), drop: async () => {} };
      },
    },
  ];
}

async function openSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-db-"));
  return {
    url: `sqlite:${join(folder, "askstory.sqlite")}`,
    drop: async () => rmSync(folder, { recursive: true }),
  };
}

/** A schema of its own on a server that many share. */
async function openSchema(server: string): Promise<TestDatabase> {
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
