// A bot as fast as Telegram answers, on the stand-in whose address is given; on each line that it reads, it writes its memory in bytes.
import { createLog } from "#log";
import { loadSpeech } from "#speech";
import { openStorage } from "#storage";
import { startBot } from "#telegram";
import { loadLanguage } from "#text";
import type { Pacing } from "../../src/telegram/pace.ts";
import { shippedApp } from "./known-questions.ts";

const UNPACED: Pacing = { waitForAll: () => 0, waitFor: () => 0, take: () => {}, hold: () => {} };

const [telegramApiRoot, databaseUrl] = process.argv.slice(2);
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
  app: shippedApp(loadLanguage("data/language/en", "en")),
  storage,
  revisions: async () => [],
  speech: loadSpeech("data/locales", "en"),
  log,
  signal: stop.signal,
  pace: UNPACED,
});
process.stdin.destroy();
