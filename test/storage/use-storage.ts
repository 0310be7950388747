import { afterEach, beforeEach } from "vitest";
import { openStorage, type Storage } from "#storage";
import { standingFor } from "../standing-for.ts";
import type { DatabaseKind, TestDatabase } from "./database-kinds.ts";

const START = Date.parse("2026-03-02T12:00:00Z");

export interface UsedStorage {
  /** The running test's own. */
  readonly storage: Storage;
  readonly database: Pick<TestDatabase, "url">;
  /** Stands still; each test sets it as it likes. */
  readonly clock: { now: number };
  /** As after a restart. */
  readonly reopen: () => Promise<void>;
}

/** Gives each test a storage of its own, and skips it where there is no such database. */
export function useStorage({ name, isMissing, open }: DatabaseKind): UsedStorage {
  const clock = { now: 0 };
  let database: TestDatabase;
  let storage: Storage;

  async function openAgain(): Promise<void> {
    storage = await openStorage(database.url, { now: () => new Date(clock.now), log: { warn: () => {} } });
  }

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    clock.now = START;
    database = await open();
    await openAgain();
  });
  afterEach(async () => {
    if (isMissing) return;
    await storage[Symbol.asyncDispose]();
    await database.drop();
  });

  return {
    storage: standingFor(() => storage),
    database: standingFor(() => database),
    clock,
    async reopen() {
      await storage[Symbol.asyncDispose]();
      await openAgain();
    },
  };
}
