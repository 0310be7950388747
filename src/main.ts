import { readFileSync } from "node:fs";
import { join } from "node:path";
import { config as loadDotenv } from "dotenv";
import { EXIT, runCommandLine, type Surroundings } from "#cli";
import { readConfig } from "#config";
import { createLog } from "#log";
import { loadSpeech } from "#speech";
import { createStoryReader } from "#story";
import { loadLanguage } from "#text";

/** The folder of package.json: what ships with the program lies below it. */
const HOME = join(import.meta.dirname, "..");
const LOCALE = "en";

loadDotenv({ quiet: true });

const { stdin, stdout, stderr } = process;
const interactive = stdin.isTTY && stdout.isTTY;
/** Set while the bot runs: it ends by itself, gracefully. */
let bot: AbortController | undefined;
/** Of the signal that ended the bot. */
let endedWith: number | undefined;

const surroundings: Surroundings = {
  input: stdin,
  output: stdout,
  errors: stderr,
  interactive,
  colour: stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb",
  version: JSON.parse(readFileSync(join(HOME, "package.json"), "utf8")).version,
  config: once(() => readConfig(process.env)),
  language: once(() => loadLanguage(join(HOME, "data/language", LOCALE), LOCALE)),
  readStory: once(() => createStoryReader(surroundings.language())),
  speech: once(() => loadSpeech(join(HOME, "data/locales"), LOCALE)),
  log: once(() => createLog(surroundings.config().logLevel, stderr)),
  now: () => new Date(),
  elapsed: () => performance.now(),
  // Most commands need neither: they start sooner without.
  async openStorage() {
    const { openStorage } = await import("#storage");
    return openStorage(surroundings.config().databaseUrl, { now: () => new Date(), log: surroundings.log() });
  },
  async startBot({ app, desk, storage }, botToken) {
    const [{ createRevisionReader }, { startBot }] = await Promise.all([
      import("#following"),
      import("#telegram"),
    ]);
    bot = new AbortController();
    await startBot({
      app,
      desk,
      storage,
      revisions: createRevisionReader(storage.archive, surroundings.readStory(), () => Date.now()),
      config: { ...surroundings.config(), botToken },
      log: surroundings.log(),
      speech: surroundings.speech(),
      signal: bot.signal,
    });
  },
};

process.on("SIGINT", () => end(EXIT.interrupted));
process.on("SIGTERM", () => end(EXIT.done));
// Whoever read us has gone (`askstory stories | head -1`): there is nobody left to tell. Without a reader of its
// log the bot goes on.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});
stderr.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const code = await runCommandLine(process.argv.slice(2), surroundings);
process.exitCode = endedWith ?? code;

/** The second signal doesn't wait for the bot. */
function end(exitCode: number): void {
  if (!bot || bot.signal.aborted) process.exit(exitCode);
  endedWith = exitCode;
  bot.abort();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
