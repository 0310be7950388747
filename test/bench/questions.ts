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

const SEEDS = 10;
/** Each waits most of its time for the pace, so several fit beside one another. */
const AT_ONCE = 5;

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

interface NamedResult {
  readonly name: string;
  readonly seed: number;
  readonly result: TrialResult;
}

/** What becomes of questions while Telegram misbehaves and the bot is killed, and how soon they are answered without that. @throws BrokenPromise */
export async function benchQuestions({ language }: Bench): Promise<string[]> {
  const known = knownQuestions(shippedApp(language));
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const kinds = databaseKinds(() => folder).filter(({ isMissing }) => !isMissing);
    const results: NamedResult[] = [];
    for (const kind of kinds) results.push(...(await trialsOn(kind, known)));
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

async function trialsOn(kind: DatabaseKind, known: readonly KnownQuestion[]): Promise<NamedResult[]> {
  const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
  const results: NamedResult[] = [];
  const next = seeds.values();
  const work = async (): Promise<void> => {
    for (const seed of next) {
      const database = await kind.open();
      const result = await runTrial({ seed, databaseUrl: database.url, known });
      await database.drop();
      const name = `${kind.name}, seed ${seed}`;
      results.push({ name, seed, result });
      process.stderr.write(
        `${name}: ${cellsOf(result)
          .map((cell, at) => `${HEAD[at + 1]} ${cell}`)
          .join(", ")}\n`,
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results.toSorted((one, other) => one.seed - other.seed);
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
