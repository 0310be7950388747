import { z } from "zod";
import { AskstoryError } from "#errors";
import { LOG_LEVELS, type LogLevel } from "#log";

export interface Config {
  /** Absent: no bot, the terminal chat. */
  readonly botToken?: string;
  /** Without a slash at the end. */
  readonly telegramApiRoot: string;
  readonly storiesDir: string;
  /** Where the bot keeps what it must: `sqlite:<file>` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Telegram's numbers of those who may publish. */
  readonly editorIds: readonly number[];
  /** Id of the story that is meant when nobody named one; absent: the newest published. */
  readonly defaultStory?: string;
  /** IANA name of the zone that times are told in, where the story has none of its own. */
  readonly timeZone: string;
  /** Addresses of the feeds that bring stories, and how often each is looked at. */
  readonly watch: { readonly feeds: readonly string[]; readonly minutes: number };
  /** What becomes of a changed file: an editor decides, or it is published at once. */
  readonly publish: "ask" | "auto";
  readonly newsroom: { readonly name?: string; readonly contact?: string };
  readonly logLevel: LogLevel;
}

/** What the variables may hold. The messages are remedies: they follow the variable's name and value. */
const VARIABLES = z.object({
  /** Any: only Telegram says whether it is right. */
  BOT_TOKEN: z.string().optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: "give an address that begins with https:// or http://" })
    .default("https://api.telegram.org"),
  STORIES_DIR: z.string().default("data/stories"),
  DATABASE_URL: z
    .string()
    .regex(/^(?:sqlite:.|postgres(?:ql)?:\/\/)/, "give sqlite:<file> or postgres://<user>@<host>/<database>")
    .default("sqlite:askstory.sqlite"),
  EDITOR_IDS: z
    .string()
    .regex(
      /^\d{1,15}(?:\s*,\s*\d{1,15})*$/,
      "give Telegram numbers with commas between them, such as 1001, 1002",
    )
    .transform((numbers) => numbers.split(",").map(Number))
    .default([]),
  DEFAULT_STORY: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, "give a story's id, as `askstory stories` lists them")
    .optional(),
  TIME_ZONE: z.string().refine(isTimeZone, "give an IANA zone, such as Europe/Paris").default("UTC"),
  WATCH_FEEDS: z
    .string()
    .transform((addresses) => [...new Set(addresses.split(/[\s,]+/).filter((address) => address !== ""))])
    .refine(
      (addresses) => addresses.every(isFeedAddress),
      "give addresses that begin with https:// or http://, with blanks between them",
    )
    .default([]),
  WATCH_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, "give a number of minutes, from 1 to 1440")
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= 1440, "give a number of minutes, from 1 to 1440")
    .default(15),
  PUBLISH: z.enum(["ask", "auto"], "choose ask or auto").default("ask"),
  NEWSROOM_NAME: z.string().optional(),
  NEWSROOM_CONTACT: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `choose one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

/** The names of all variables; .env.example explains each. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(VARIABLES.shape);

/**
 * Reads the configuration from environment variables; an empty one is an unset one.
 *
 * @throws AskstoryError `config-invalid` that names every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = VARIABLE_NAMES.flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const read = VARIABLES.safeParse(Object.fromEntries(set));
  if (!read.success) throw configInvalid(read.error.issues, new Map(set));
  const values = read.data;
  return {
    botToken: values.BOT_TOKEN,
    telegramApiRoot: values.TELEGRAM_API_ROOT.replace(/\/+$/, ""),
    storiesDir: values.STORIES_DIR,
    databaseUrl: values.DATABASE_URL,
    editorIds: values.EDITOR_IDS,
    defaultStory: values.DEFAULT_STORY,
    timeZone: values.TIME_ZONE,
    watch: { feeds: values.WATCH_FEEDS, minutes: values.WATCH_MINUTES },
    publish: values.PUBLISH,
    newsroom: { name: values.NEWSROOM_NAME, contact: values.NEWSROOM_CONTACT },
    logLevel: values.LOG_LEVEL,
  };
}

function configInvalid(
  issues: readonly { path: PropertyKey[]; message: string }[],
  given: ReadonlyMap<string, string>,
): AskstoryError {
  const faults = issues.map(({ path, message }) => {
    const name = String(path[0]);
    const value = JSON.stringify(given.get(name));
    return `${name} is ${value}: ${message}`;
  });
  return new AskstoryError(
    "config-invalid",
    faults.join("\n"),
    "Mend these in .env or in the environment; .env.example explains each.",
  );
}

function isFeedAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "";
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
