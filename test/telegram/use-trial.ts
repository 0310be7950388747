import { afterEach, beforeEach } from "vitest";
import type { DatabaseKind, TestDatabase } from "../storage/database-kinds.ts";
import { standingFor } from "../standing-for.ts";
import { startTrial, type Trial, type TrialOptions } from "./bot-on-standin.ts";

export interface UsedTrial {
  /** The running test's own. */
  readonly trial: Trial;
  readonly database: Pick<TestDatabase, "url">;
}

/** Gives each test a bot on a stand-in of its own, and skips it where there is no such database. */
export function useTrial({ name, isMissing, open }: DatabaseKind, options?: TrialOptions): UsedTrial {
  let database: TestDatabase;
  let trial: Trial;

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    database = await open();
    trial = await startTrial(database, options);
  });
  afterEach(async () => {
    if (isMissing) return;
    await trial.stop();
    await database.drop();
  });

  return { trial: standingFor(() => trial), database: standingFor(() => database) };
}
