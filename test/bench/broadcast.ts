import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildApp } from "#app";
import { createRevisionReader, LEVELS } from "#following";
import { createLog } from "#log";
import { loadSpeech } from "#speech";
import { openStorage, type Storage } from "#storage";
import { parseStory, type StoryId } from "#story";
import { startBot } from "#telegram";
import { loadLanguage } from "#text";
import { inColumns } from "../../src/cli/columns.ts";
import { databaseKinds, type DatabaseKind } from "../storage/database-kinds.ts";
import { runSql } from "../storage/every-row.ts";
import { stopPostgres } from "../storage/postgres-server.ts";
import { inMilliseconds, percentilesOf } from "./timings.ts";

const STORY = "french-forces-mali" as StoryId;
const QUEUED = 100_000;
/** Without Telegram's limits; then with them for a minute, which takes fewer than are owed. */
const SENT = 5000;
const LIMITED_MS = 60_000;
const ASK_EVERY_MS = 500;
const NO_PACE = { waitForAll: () => 0, waitFor: () => 0, take: () => {}, hold: () => {} };

const language = loadLanguage("data/language/en", "en");
const article = readFileSync(`data/stories/${STORY}/article.md`, "utf8");
const facts = readFileSync(`data/stories/${STORY}/facts.yaml`, "utf8");

/** How soon followers are told: queued, sent without Telegram's limits, and sent with them while others ask. */
export async function benchBroadcast(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  try {
    const rows: string[][] = [];
    for (const kind of databaseKinds(() => folder)) rows.push(await rowOf(kind));
    const head = [
      "broadcast",
      `${QUEUED} queued`,
      "sent a second, no limits",
      "with limits",
      "429",
      "an answer meanwhile: p50",
      "p99",
      "memory",
    ];
    return inColumns([head, ...rows], (column) => column > 0);
  } finally {
    stopPostgres(folder);
  }
}

async function rowOf({ name, isMissing, open }: DatabaseKind): Promise<string[]> {
  if (isMissing) return [name];
  const queued = await withStorage(open, async (storage, url) => {
    await follow(url, QUEUED);
    const began = performance.now();
    await publish(storage, 2, "1,200");
    return performance.now() - began;
  });
  const sent = await withStorage(open, async (storage, url) => {
    await follow(url, SENT);
    await using standin = await openStandin(SENT);
    const unlimited = await whileBotRuns({ storage, standin, pace: NO_PACE }, () => sendAll(storage));
    await standin.control("limits", { on: true });
    await publish(storage, 3, "1,300");
    const limited = await whileBotRuns({ storage, standin }, () => sendWhileAsked(storage, standin));
    return { unlimited, ...limited };
  });
  const { p50, p99 } = percentilesOf(sent.answers);
  return [
    name,
    `${(queued / 1000).toFixed(2)} s`,
    sent.unlimited.toFixed(0),
    sent.limited.toFixed(1),
    String(sent.refused),
    inMilliseconds(p50),
    inMilliseconds(p99),
    `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  ];
}

async function withStorage<Result>(
  open: DatabaseKind["open"],
  use: (storage: Storage, url: string) => Promise<Result>,
): Promise<Result> {
  const database = await open();
  try {
    const log = createLog("error", process.stderr);
    await using storage = await openStorage(database.url, { now: () => new Date(), log });
    await publish(storage, 1, "1,000");
    return await use(storage, database.url);
  } finally {
    await database.drop();
  }
}

/** Chats 1 to `count` follow the story, and have no quiet hours. */
async function follow(url: string, count: number): Promise<void> {
  const numbers = url.startsWith("sqlite:")
    ? `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n)`
    : `(select i from generate_series(1, ${count}) as i)`;
  await runSql(
    url,
    `insert into follows (chat, story, told, told_facts) select i, '${STORY}', 1, '[]' from ${numbers} as n`,
  );
  await runSql(url, `insert into readers (chat, quiet_from, quiet_to) select i, 0, 0 from ${numbers} as n`);
}

async function publish({ revisions }: Storage, number: number, troops: string): Promise<void> {
  const files = {
    article: article.replaceAll("1,000 troops", `${troops} troops`),
    facts: facts
      .replaceAll("1,000 troops", `${troops} troops`)
      .replaceAll("quantity: 1000", `quantity: ${troops.replace(",", "")}`),
  };
  const revision = { story: STORY, number, status: "published", at: new Date(), hash: "", ...files } as const;
  await revisions.add(revision, [], number === 1 ? undefined : { isCorrection: false, levels: LEVELS });
}

interface Standin extends AsyncDisposable {
  readonly url: string;
  /** Orders something. */
  control(verb: string, order: object): Promise<void>;
  /** Asks for something. */
  look(verb: string, query: Readonly<Record<string, string>>): Promise<Record<string, unknown>>;
}

/** A program of its own: what it takes is not taken from the bot. */
async function openStandin(chats: number): Promise<Standin> {
  const program: ChildProcess = spawn(process.execPath, ["src/standin/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, STANDIN_PORT: "" },
  });
  if (program.stdout === null) throw new TypeError("The stand-in has no output.");
  const [said] = (await once(program.stdout, "data")) as [Buffer];
  const url = said.toString().trim();
  const control: Standin["control"] = async (verb, order) => {
    const reply = await fetch(`${url}/control/${verb}`, { method: "POST", body: JSON.stringify(order) });
    if (!reply.ok) throw new TypeError(await reply.text());
    await reply.arrayBuffer();
  };
  for (let id = 1; id <= chats; id++) await control("chat", { id, type: "private", title: "Reader" });
  return {
    url,
    control,
    async look(verb, query) {
      const reply = await fetch(`${url}/control/${verb}?${new URLSearchParams(query).toString()}`);
      if (!reply.ok) throw new TypeError(await reply.text());
      return (await reply.json()) as Record<string, unknown>;
    },
    async [Symbol.asyncDispose]() {
      program.kill();
      await once(program, "close");
    },
  };
}

/** Runs the bot for as long as something is measured. */
async function whileBotRuns<Result>(
  {
    storage,
    standin,
    pace,
  }: { readonly storage: Storage; readonly standin: Standin; readonly pace?: typeof NO_PACE },
  measure: () => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const parsed = parseStory({ id: STORY, article, facts }, language);
  if (!("story" in parsed)) throw new TypeError("The shipped story can't be read.");
  const log = createLog("error", process.stderr);
  const ended = startBot({
    config: { botToken: "1:any", telegramApiRoot: standin.url, timeZone: "UTC", newsroom: {}, editorIds: [] },
    app: buildApp({
      stories: () => [parsed.story],
      language,
      audience: "readers",
      now: () => new Date(),
    }),
    storage,
    revisions: createRevisionReader(storage.archive, language, () => Date.now()),
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

/** Messages a second, from the first second in which some went out until all have. */
async function sendAll(storage: Storage): Promise<number> {
  await publish(storage, 2, "1,200");
  const sentSoFar = async () => (await storage.announcements.all())[0].deliveries.sent;
  let before = 0;
  while ((before = await sentSoFar()) === 0) await wait(20);
  const began = performance.now();
  while ((await sentSoFar()) < SENT) await wait(100);
  return (SENT - before) / ((performance.now() - began) / 1000);
}

/** For a minute: messages a second, refused ones, and how long each of two questions a second waits for its answer. */
async function sendWhileAsked(
  storage: Storage,
  standin: Standin,
): Promise<{ limited: number; refused: number; answers: number[] }> {
  const sentSoFar = async () => (await storage.announcements.all())[0].deliveries.sent;
  while ((await sentSoFar()) === 0) await wait(100);
  const { seq } = await standin.look("calls", { method: "getMe" });
  const [before, began] = [await sentSoFar(), performance.now()];
  const asked: Promise<number>[] = [];
  for (let reader = 900_001; performance.now() - began < LIMITED_MS; reader++) {
    asked.push(timeToAnswer(reader, standin));
    await wait(ASK_EVERY_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  const limited = ((await sentSoFar()) - before) / seconds;
  const answers = await Promise.all(asked);
  const { calls } = await standin.look("calls", { method: "sendMessage", since: String(seq) });
  const refused = (calls as { answer?: number }[]).filter(({ answer }) => answer === 429).length;
  return { limited, refused, answers };
}

async function timeToAnswer(reader: number, standin: Standin): Promise<number> {
  const began = performance.now();
  await standin.control("say", { chat: reader, text: "how many troops remain?" });
  await standin.look("messages", { chat: String(reader), by: "bot", count: "1", waitMs: "30000" });
  return performance.now() - began;
}
