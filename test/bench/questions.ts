import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds, type DatabaseKind } from "../storage/database-kinds.ts";
import { stopPostgres } from "../storage/postgres-server.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { knownQuestions, shippedApp, type KnownQuestion } from "./known-questions.ts";
import { benchLatency } from "./latency.ts";
import { runTrial, type TrialResult } from "./question-trial.ts";
import type { Bench } from "./question-sets.ts";
import { trySeeds } from "./seeds.ts";

const HEAD = [
  "1,000 questions, 200 chats, 3 × kill -9",
  "429",
  "5xx",
  "cut",
  "answered once",
  "twice",
  "more often",
  "never",
  "out of order",
  "idle lines",
  "seconds",
];

const PROMISE = "every question is answered, none more than twice, each chat's in their order.";

/** What becomes of questions while Telegram misbehaves and the bot is killed, and how soon they are answered without that. @throws BrokenPromise */
export async function benchQuestions({ language, seeds }: Bench): Promise<string[]> {
  const known = knownQuestions(shippedApp(language));
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const kinds = databaseKinds(() => folder).filter(({ isMissing }) => !isMissing);
    const results = await trySeeds(kinds, seeds, (seed, databaseUrl) =>
      runTrial({ seed, databaseUrl, known }),
    );
    const rows = results.map(({ name, result }) => [name, ...cellsOf(result)]);
    const lines = inColumns([HEAD, ...rows], (column) => column > 0);
    const isBroken = results.some(
      ({ result: { unanswered, moreOften, disordered } }) => unanswered + moreOften + disordered > 0,
    );
    if (isBroken) throw new BrokenPromise(lines, PROMISE);
    return [...lines, "", `Kept: ${PROMISE}`, "", ...(await latencyOn(kinds[0], known))];
  } finally {
    stopPostgres(folder);
  }
}

async function latencyOn(kind: DatabaseKind, known: readonly KnownQuestion[]): Promise<string[]> {
  const database = await kind.open();
  try {
    return await benchLatency(database.url, known);
  } finally {
    await database.drop();
  }
}

function cellsOf({
  faults,
  once,
  twice,
  moreOften,
  unanswered,
  disordered,
  lines,
  seconds,
}: TrialResult): string[] {
  const counts = [
    faults[429],
    faults[500],
    faults.cut,
    once,
    twice,
    moreOften,
    unanswered,
    disordered,
    lines,
  ];
  return [...counts.map(String), seconds.toFixed(0)];
}
