import type { DatabaseKind } from "../storage/database-kinds.ts";

/** Trials wait most of their time for Telegram's pace or a claim's end, so several fit beside one another. */
const AT_ONCE = 5;

/** What came of one trial, and how it is called in the table. */
export interface NamedResult<Result> {
  readonly name: string;
  readonly result: Result;
}

/** Runs a trial with the seeds 1 to `seeds` on each kind of database, on one after the other. */
export async function trySeeds<Result>(
  kinds: readonly DatabaseKind[],
  seeds: number,
  trial: (seed: number, databaseUrl: string) => Promise<Result>,
): Promise<NamedResult<Result>[]> {
  const results: NamedResult<Result>[] = [];
  for (const kind of kinds) {
    const ofKind: NamedResult<Result>[] = [];
    const next = Array.from({ length: seeds }, (_, index) => index + 1).values();
    const work = async (): Promise<void> => {
      for (const seed of next) {
        const database = await kind.open();
        ofKind[seed - 1] = { name: `${kind.name}, seed ${seed}`, result: await trial(seed, database.url) };
        await database.drop();
        process.stderr.write(
          `${ofKind[seed - 1].name} is through: ${JSON.stringify(ofKind[seed - 1].result)}\n`,
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    results.push(...ofKind);
  }
  return results;
}
