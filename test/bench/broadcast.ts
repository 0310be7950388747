import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createRevisionReader } from "#following";
import { createLog } from "#log";
import { loadSpeech } from "#speech";
import { openStorage, type Storage } from "#storage";
import { createStoryReader } from "#story";
import { startBot } from "#telegram";
import { loadLanguage } from "#text";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds, type DatabaseKind } from "../storage/database-kinds.ts";
import { stopPostgres } from "../storage/postgres-server.ts";
import { BrokenPromise } from "./broken-promise.ts";
import { followFrom, publishTroops } from "./followed-story.ts";
import { shippedApp } from "./known-questions.ts";
import { openStandin, type StandinProgram } from "./standin-program.ts";
import { inMilliseconds, percentilesOf } from "./timings.ts";

const QUEUED = 100_000;
/** Without Telegram's limits; then with them for a minute, which takes fewer than are owed. */
const SENT = 5000;
const LIMITED_MS = 60_000;
const ASK_EVERY_MS = 500;
/** Who asks follows nothing. */
const FIRST_READER = 900_001;
const NO_PACE = { waitForAll: () => 0, waitFor: () => 0, take: () => {}, hold: () => {} };

const language = loadLanguage("data/language/en", "en");
const app = shippedApp(language);

const PROMISE =
  "queued within 5 s; 500 a second sent on SQLite and 300 on PostgreSQL without limits; with them 25 a second, no 429, and no answer waits longer than 1 s at p99.";

interface Measured {
  readonly queuedMs: number;
  /** Messages a second, without Telegram's limits and with them. */
  readonly unlimited: number;
  readonly limited: number;
  /** With 429. */
  readonly refused: number;
  /** Milliseconds from question to answer, while followers are told. */
  readonly answers: readonly number[];
}

/**
 * How soon followers are told: queued, sent without Telegram's limits, and sent with them while others ask.
 *
 * @throws BrokenPromise
 */
export async function benchBroadcast(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const kinds = databaseKinds(() => folder).filter(({ isMissing }) => !isMissing);
    const rows: string[][] = [HEAD];
    let isKept = true;
    for (const { name, open } of kinds) {
      const measured = await measureOn(open);
      rows.push([name, ...cellsOf(measured)]);
      isKept &&= isAsPromised(name, measured);
    }
    const lines = inColumns(rows, (column) => column > 0);
    if (!isKept) throw new BrokenPromise(lines, PROMISE);
    return [...lines, "", `Kept: ${PROMISE}`];
  } finally {
    stopPostgres(folder);
  }
}

const HEAD = [
  "broadcast",
  `${QUEUED} queued`,
  "sent a second, no limits",
  "with limits",
  "429",
  "an answer meanwhile: p50",
  "p99",
  "memory",
];

function cellsOf({ queuedMs, unlimited, limited, refused, answers }: Measured): string[] {
  const { p50, p99 } = percentilesOf(answers);
  return [
    `${(queuedMs / 1000).toFixed(2)} s`,
    unlimited.toFixed(0),
    limited.toFixed(1),
    String(refused),
    inMilliseconds(p50),
    inMilliseconds(p99),
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  ];
}

function isAsPromised(name: string, { queuedMs, unlimited, limited, refused, answers }: Measured): boolean {
  return (
    queuedMs <= 5000 &&
    unlimited >= (name === "SQLite" ? 500 : 300) &&
    limited >= 25 &&
    refused === 0 &&
    percentilesOf(answers).p99 <= 1000
  );
}

async function measureOn(open: DatabaseKind["open"]): Promise<Measured> {
  const queuedMs = await withStorage(open, async (storage, url) => {
    await followFrom(url, 1, QUEUED);
    const began = performance.now();
    await publishTroops(storage, 2, "1,200");
    return performance.now() - began;
  });
  return withStorage(open, async (storage, url) => {
    await followFrom(url, 1, SENT);
    await using standin = await openStandin(SENT);
    const unlimited = await whileBotRuns({ storage, standin, pace: NO_PACE }, () =>
      sendAll(storage, standin),
    );
    await standin.control("limits", { on: true });
    await publishTroops(storage, 3, "1,300");
    const limited = await whileBotRuns({ storage, standin }, () => sendWhileAsked(storage, standin));
    return { queuedMs, unlimited, ...limited };
  });
}

async function withStorage<Result>(
  open: DatabaseKind["open"],
  use: (storage: Storage, url: string) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    const log = createLog("error", process.stderr);
    await using storage = await openStorage(database.url, { now: () => new Date(), log });
    await publishTroops(storage, 1, "1,000");
    return await use(storage, database.url);
  } finally {
    await database.drop();
  }
}

/** A request of the bot, as the stand-in shows it. */
interface SeenCall {
  readonly at: number;
  readonly parameters: { readonly chat_id: number };
  readonly answer?: number | "cut";
}

/** Runs the bot for as long as something is measured. */
async function whileBotRuns<Result>(
  {
    storage,
    standin,
    pace,
  }: { readonly storage: Storage; readonly standin: StandinProgram; readonly pace?: typeof NO_PACE },
  measure: () => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const log = createLog("error", process.stderr);
  const ended = startBot({
    config: { botToken: "1:any", telegramApiRoot: standin.url, timeZone: "UTC", newsroom: {}, editorIds: [] },
    app,
    storage,
    revisions: createRevisionReader(storage.archive, createStoryReader(language), () => Date.now()),
    speech: loadSpeech("data/locales", "en"),
    log,
    signal: stop.signal,
    pace,
  });
  try {
    return await measure();
  } finally {
    stop.abort();
    await ended;
  }
}

/** Messages a second, from the first to the last. */
async function sendAll(storage: Storage, standin: StandinProgram): Promise<number> {
  const { seq } = await standin.look("calls", { method: "getMe" });
  await publishTroops(storage, 2, "1,200");
  while ((await storage.announcements.all())[0].deliveries.sent < SENT) await wait(200);
  const { calls } = await standin.look("calls", { method: "sendMessage", since: String(seq) });
  const times = (calls as SeenCall[]).map(({ at }) => at);
  return (times.length - 1) / ((times[times.length - 1] - times[0]) / 1000);
}

/** For a minute: messages a second, refused ones, and how long each of two questions a second waits for its answer. */
async function sendWhileAsked(
  storage: Storage,
  standin: StandinProgram,
): Promise<{ limited: number; refused: number; answers: number[] }> {
  while ((await storage.announcements.all())[0].deliveries.sent === 0) await wait(100);
  const { seq } = await standin.look("calls", { method: "getMe" });
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let reader = FIRST_READER; performance.now() - began < LIMITED_MS; reader++) {
    asked.push(timeToAnswer(reader, standin));
    await wait(ASK_EVERY_MS);
  }
  const { calls } = await standin.look("calls", { method: "sendMessage", since: String(seq) });
  const seconds = (performance.now() - began) / 1000;
  const told = (calls as SeenCall[]).filter(({ parameters }) => parameters.chat_id < FIRST_READER);
  const refused = (calls as SeenCall[]).filter(({ answer }) => answer === 429).length;
  return { limited: told.length / seconds, refused, answers: await Promise.all(asked) };
}

async function timeToAnswer(reader: number, standin: StandinProgram): Promise<number> {
  const began = performance.now();
  await standin.control("say", { chat: reader, text: "how many troops remain?" });
  await standin.look("messages", { chat: String(reader), by: "bot", count: "1", waitMs: "30000" });
  return performance.now() - began;
}
