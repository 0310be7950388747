// A bot as fast as Telegram answers, of TELEGRAM_API_ROOT and DATABASE_URL; on each line that it reads, it writes its memory in bytes.
import { createRevisionReader } from "#following";
import { createLog } from "#log";
import { loadSpeech } from "#speech";
import { openStorage } from "#storage";
import { createStoryReader } from "#story";
import { startBot } from "#telegram";
import { loadLanguage } from "#text";
import type { Pacing } from "../../src/telegram/pace.ts";
import { shippedApp } from "./known-questions.ts";

const UNPACED: Pacing = { waitForAll: () => 0, waitFor: () => 0, take: () => {}, hold: () => {} };

const { TELEGRAM_API_ROOT: telegramApiRoot = "", DATABASE_URL: databaseUrl = "" } = process.env;
const language = loadLanguage("data/language/en", "en");
const log = createLog("error", process.stderr);
const now = (): Date => new Date();
const stop = new AbortController();
process.on("SIGTERM", () => stop.abort());
process.stdin.on("data", () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ heapUsed, rss })}\n`);
});
await using storage = await openStorage(databaseUrl, { now, log });
await startBot({
  config: { botToken: "1:any", telegramApiRoot, timeZone: "UTC", newsroom: {}, editorIds: [] },
  app: shippedApp(language),
  storage,
  revisions: createRevisionReader(storage.archive, createStoryReader(language), () => Date.now()),
  speech: loadSpeech("data/locales", "en"),
  log,
  signal: stop.signal,
  pace: UNPACED,
});
process.stdin.destroy();
