import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds } from "../storage/database-kinds.ts";
import { stopPostgres } from "../storage/postgres-server.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { FOLLOWERS, type FollowerTrialResult, KILLS, runFollowerTrial } from "./follower-trial.ts";
import type { Bench } from "./question-sets.ts";
import { trySeeds } from "./seeds.ts";

const HEAD = [
  `${FOLLOWERS.toLocaleString("en")} followers, ${KILLS} × kill -9`,
  "429",
  "5xx",
  "cut",
  "told",
  "forgotten",
  "doubled",
  "doubts recorded",
  "beyond their doubts",
  "wrong in the end",
  "seconds",
];

const PROMISE =
  "nobody is forgotten, no message is doubled without a doubt recorded, and the ledger is right in the end.";

/** What becomes of followers while Telegram misbehaves and the bot is killed. @throws BrokenPromise */
export async function benchFaults({ seeds }: Bench): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const kinds = databaseKinds(() => folder).filter(({ isMissing }) => !isMissing);
    const results = await trySeeds(kinds, seeds, runFollowerTrial);
    const rows = results.map(({ name, result }) => [name, ...cellsOf(result)]);
    const lines = inColumns([HEAD, ...rows], (column) => column > 0);
    if (!results.every(({ result }) => isKept(result))) throw new BrokenPromise(lines, PROMISE);
    return [...lines, "", `Kept: ${PROMISE}`];
  } finally {
    stopPostgres(folder);
  }
}

function isKept({ forgotten, doubled, doubts, beyondDoubt, wrong }: FollowerTrialResult): boolean {
  return forgotten === 0 && doubled <= doubts && beyondDoubt === 0 && wrong.length === 0;
}

function cellsOf(result: FollowerTrialResult): string[] {
  const { faults, told, forgotten, doubled, doubts, beyondDoubt, wrong, seconds } = result;
  const counts = [
    faults[429],
    faults[500],
    faults.cut,
    told,
    forgotten,
    doubled,
    doubts,
    beyondDoubt,
    wrong.length,
  ];
  return [...counts.map(String), seconds.toFixed(0)];
}
