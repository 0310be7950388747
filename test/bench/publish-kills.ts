import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openStorage } from "#storage";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds, type DatabaseKind } from "../storage/database-kinds.ts";
import { everyRow, type Rows, runSql } from "../storage/every-row.ts";
import { stopPostgres } from "../storage/postgres-server.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { followFrom } from "./followed-story.ts";

const KILLS = 50;
/** From the first word of a program that publishes to its end: as long as a few revisions take. */
const KILL_WITHIN_MS = 150;
const FOLLOWERS = 500;
const PROMISE = "a revision is there whole and announced to all, or not there and announced to none.";

/** kill -9 while a program publishes and announces. @throws BrokenPromise */
export async function benchPublishKills(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const kinds = databaseKinds(() => folder).filter(({ isMissing }) => !isMissing);
    const rows: string[][] = [HEAD];
    let isKept = true;
    for (const { name, open } of kinds) {
      const counts = await killOften(open);
      rows.push([name, ...Object.values(counts).map(String)]);
      isKept &&= counts.torn + counts.lost + counts.toSome === 0;
    }
    const lines = inColumns(rows, (column) => column > 0);
    if (!isKept) throw new BrokenPromise(lines, PROMISE);
    return [...lines, "", `Kept: ${PROMISE}`];
  } finally {
    stopPostgres(folder);
  }
}

const HEAD = [
  `${KILLS} times kill -9, ${FOLLOWERS} followers`,
  "in the middle",
  "whole, announced to all",
  "not there, to none",
  "torn",
  "lost",
  "announced to some",
  "revisions",
];

async function killOften(open: DatabaseKind["open"]) {
  const database = await open();
  const counts = { inTheMiddle: 0, whole: 0, notThere: 0, torn: 0, lost: 0, toSome: 0, revisions: 0 };
  // It makes the tables, which the followers need.
  await newestNumber(database.url);
  await followFrom(database.url, 1, FOLLOWERS);
  for (let kill = 0; kill < KILLS; kill++) {
    const { begun, ended } = await publishUntilKilled(database.url);
    const newest = await newestNumber(database.url);
    if (newest < ended) counts.lost += ended - newest;
    if (!(await isAnnouncedToAll(database.url, newest))) counts.toSome++;
    if (begun === ended) continue;
    counts.inTheMiddle++;
    if (newest === begun) counts.whole++;
    else counts.notThere++;
  }
  const { revisions, changes } = await everyRow(database.url);
  await database.drop();
  return { ...counts, torn: countTorn(revisions, changes), revisions: revisions.length };
}

/** All that is owed is owed for the newest revision, to everybody once. */
async function isAnnouncedToAll(url: string, newest: number): Promise<boolean> {
  const announced = await runSql(url, "select revision from announcements");
  const owed = await runSql(url, "select chat, revision from deliveries");
  return (
    announced.length === newest &&
    owed.length === (newest === 0 ? 0 : FOLLOWERS) &&
    owed.every(({ revision }) => Number(revision) === newest)
  );
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
