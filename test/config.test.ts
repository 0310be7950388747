import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig, VARIABLE_NAMES } from "#config";
import { AskstoryError } from "#errors";
import { createLog } from "#log";

test("nothing set: the terminal chat on the shipped stories", () => {
  expect(readConfig({})).toEqual({
    telegramApiRoot: "https://api.telegram.org",
    storiesDir: "data/stories",
    databaseUrl: "sqlite:askstory.sqlite",
    editorIds: [],
    timeZone: "UTC",
    watch: { feeds: [], minutes: 15 },
    publish: "ask",
    newsroom: {},
    logLevel: "info",
  });
});

test("an empty variable is an unset one", () => {
  const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, " "]));
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test("a slash at the end of the Bot API's address is harmless, and http is allowed", () => {
  expect(readConfig({ TELEGRAM_API_ROOT: "http://127.0.0.1:8081//" }).telegramApiRoot).toBe(
    "http://127.0.0.1:8081",
  );
});

test("every fault is reported at once, with the value and what to give instead", () => {
  const fault = faultOf({
    TIME_ZONE: "Paris",
    LOG_LEVEL: "loud",
    TELEGRAM_API_ROOT: "ftp://x",
    DATABASE_URL: "mysql://x",
    EDITOR_IDS: "Ada",
    DEFAULT_STORY: "A b",
    WATCH_FEEDS: "https://news.example/feed, feed.xml",
    WATCH_MINUTES: "0",
  });
  expect(fault.code).toBe("config-invalid");
  expect(fault.message.split("\n").toSorted()).toEqual([
    'DATABASE_URL is "mysql://x": give sqlite:<file> or postgres://<user>@<host>/<database>',
    'DEFAULT_STORY is "A b": give a story\'s id, as `askstory stories` lists them',
    'EDITOR_IDS is "Ada": give Telegram numbers with commas between them, such as 1001, 1002',
    'LOG_LEVEL is "loud": choose one of debug, info, warn, error, silent',
    'TELEGRAM_API_ROOT is "ftp://x": give an address that begins with https:// or http://',
    'TIME_ZONE is "Paris": give an IANA zone, such as Europe/Paris',
    'WATCH_FEEDS is "https://news.example/feed, feed.xml": give addresses that begin with https:// or http://, with blanks between them',
    'WATCH_MINUTES is "0": give a number of minutes, from 1 to 1440',
  ]);
  expect(fault.remedy).toContain(".env");
});

test("editors are a list of numbers", () => {
  expect(readConfig({ EDITOR_IDS: "1001, 1002,1003" }).editorIds).toEqual([1001, 1002, 1003]);
});

test("feeds are a list of addresses, each once", () => {
  const { watch } = readConfig({
    WATCH_FEEDS: "https://a.example/1, https://b.example/2\n https://a.example/1",
    WATCH_MINUTES: "5",
  });
  expect(watch).toEqual({ feeds: ["https://a.example/1", "https://b.example/2"], minutes: 5 });
});

test("any token is taken: only Telegram says whether it is right", () => {
  expect(readConfig({ BOT_TOKEN: "any words" }).botToken).toBe("any words");
});

test(".env.example has every variable, each empty, and no other", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const set = lines.filter((line) => line !== "" && !line.startsWith("#"));
  expect(set.toSorted()).toEqual(VARIABLE_NAMES.map((name) => `${name}=`).toSorted());
});

test("README.md's table has every variable, and no other", () => {
  const readme = readFileSync("README.md", "utf8");
  const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(VARIABLE_NAMES.toSorted());
});

test("a log masks a token wherever it stands", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const token = `123456:${"A".repeat(35)}`;
  log.warn({ address: `http://x/bot${token}/getMe` }, `failed with ${token}`);
  log.debug({}, "below the level");
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(token);
  expect(lines[0]).toContain("/bot<token>/getMe");
});

function faultOf(environment: Record<string, string>): AskstoryError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AskstoryError) return error;
  }
  throw new TypeError("the configuration was accepted");
}
