import { pino } from "pino";

/** What the rooms need of a log. Never a message's text, never a token. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A bot token wherever it stands, such as in the address that a failed request names. */
const TOKEN = /\d+:[A-Za-z0-9_-]{30,}/g;

/** Writes one line of JSON an entry to `sink`, with every token masked. */
export function createLog(level: LogLevel, sink: { write(line: string): unknown }): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void sink.write(line.replace(TOKEN, "<token>")) },
  );
}
