import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStorage } from "#storage";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds, type DatabaseKind } from "../storage/database-kinds.ts";
import { everyRow, type Rows } from "../storage/every-row.ts";
import { stopPostgres } from "../storage/postgres-server.ts";

const KILLS = 50;
/** From the first word of a program that publishes to its end: as long as a few revisions take. */
const KILL_WITHIN_MS = 150;

/** kill -9 while a program publishes: the revision is there whole, or not at all. */
export async function benchPublishKills(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const rows: string[][] = [];
    for (const kind of databaseKinds(() => folder)) rows.push(await rowOf(kind));
    const head = [
      `${KILLS} times kill -9`,
      "in the middle",
      "whole",
      "not there",
      "torn",
      "lost",
      "revisions",
    ];
    return inColumns([head, ...rows], (column) => column > 0);
  } finally {
    stopPostgres(folder);
  }
}

async function rowOf({ name, isMissing, open }: DatabaseKind): Promise<string[]> {
  if (isMissing) return [name];
  const database = await open();
  let inTheMiddle = 0;
  let whole = 0;
  let lost = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { begun, ended } = await publishUntilKilled(database.url);
    const newest = await newestNumber(database.url);
    if (newest < ended) lost += ended - newest;
    if (begun === ended) continue;
    inTheMiddle++;
    if (newest === begun) whole++;
  }
  const { revisions, changes } = await everyRow(database.url);
  await database.drop();
  const counts = [inTheMiddle, whole, inTheMiddle - whole, countTorn(revisions, changes), lost];
  return [name, ...[...counts, revisions.length].map(String)];
}

/** The last revision that it began to publish, and the last that it had published. */
async function publishUntilKilled(url: string): Promise<{ begun: number; ended: number }> {
  const program = spawn(process.execPath, ["test/bench/publish-again.ts", url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  program.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(program.stdout, "data");
  await wait(Math.random() * KILL_WITHIN_MS);
  program.kill("SIGKILL");
  await once(program, "close");
  const lastOf = (word: string) =>
    Number(said.match(new RegExp(`(?<=${word} )\\d+(?=\\n)`, "g"))?.at(-1) ?? 0);
  return { begun: lastOf("begins"), ended: lastOf("ended") };
}

async function newestNumber(url: string): Promise<number> {
  await using storage = await openStorage(url, { now: () => new Date(), log: { warn: () => {} } });
  const [number = 0] = (await storage.revisions.numbers()).values();
  return number;
}

/** Revisions and changes that lack a part. */
function countTorn(revisions: Rows, changes: Rows): number {
  const counts = Map.groupBy(changes, ({ revision }) => Number(revision));
  const numbers = new Set(revisions.map(({ number }) => Number(number)));
  const torn = revisions.filter(
    ({ number, hash, article }) =>
      hash !== `${String(article).length} ${counts.get(Number(number))?.length ?? 0}`,
  );
  return torn.length + [...counts.keys()].filter((number) => !numbers.has(number)).length;
}
