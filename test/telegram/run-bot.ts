import type { Standin } from "#standin";
import { startBot } from "#telegram";
import { speech } from "../english.ts";
import { openLog } from "./log.ts";

type BotOptions = Parameters<typeof startBot>[0];
type BotParts = Pick<BotOptions, "app" | "storage"> &
  Partial<Pick<BotOptions, "desk" | "revisions" | "log" | "clock">> & {
    readonly config?: Partial<BotOptions["config"]>;
  };

export interface RunningBot {
  /** Rejected where it ends by a fault. */
  readonly ended: Promise<void>;
  /** What it has logged. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** The bot as `askstory start` runs it, on a stand-in. */
export function runBot({ url }: Standin, { config, ...parts }: BotParts): RunningBot {
  const stop = new AbortController();
  const { log, lines } = openLog();
  const ended = startBot({
    config: {
      botToken: "123456:TEST",
      telegramApiRoot: url,
      timeZone: "UTC",
      newsroom: {},
      editorIds: [],
      ...config,
    },
    speech,
    revisions: async () => [],
    log,
    ...parts,
    signal: stop.signal,
  });
  return {
    ended,
    lines,
    stop() {
      stop.abort();
      return ended;
    },
  };
}
