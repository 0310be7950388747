import type { Readable, Writable } from "node:stream";
import type { App } from "#app";
import type { Config } from "#config";
import type { Desk } from "#editing";
import type { Log } from "#log";
import type { Speech } from "#speech";
import type { Storage } from "#storage";
import type { ReadStory } from "#story";
import type { Language } from "#text";

/** What a bot runs on. */
export interface BotParts {
  readonly app: App;
  readonly desk: Desk;
  readonly storage: Storage;
}

/** The world around a command; main.ts makes it of the process, a test of streams. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** A person sits at both ends: there is somebody to prompt. */
  readonly interactive: boolean;
  /** Whether `output` shows colours. */
  readonly colour: boolean;
  /** Askstory's own, as in package.json. */
  readonly version: string;
  /** @throws AskstoryError `config-invalid` */
  config(): Config;
  language(): Language;
  /** Keeps what it has read for as long as it is in use. */
  readStory: () => ReadStory;
  speech(): Speech;
  log(): Log;
  now(): Date;
  /** Milliseconds since some fixed moment, with fractions. */
  elapsed(): number;
  /**
   * What is kept, brought up to date; whoever opens it closes it.
   *
   * @throws AskstoryError `database-unreachable` or `database-newer`
   */
  openStorage(): Promise<Storage>;
  /** Runs the bot until it is told to stop. */
  startBot(bot: BotParts, botToken: string): Promise<void>;
}

/** Writes and waits until it is handed on, so that a reader at the other end never waits for what is done. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
