import { Readable, Writable } from "node:stream";
import { runCommandLine, type Surroundings } from "#cli";
import { readConfig } from "#config";
import { createLog } from "#log";
import { openStorage } from "#storage";
import { language, readStory, speech } from "../english.ts";

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export const NOW = new Date("2026-01-01T00:00:00Z");

/** What a command line prints and ends with, away from any real terminal. */
export async function runInTerminal(
  words: readonly string[],
  options: {
    input?: string | Readable;
    /** Where the output goes instead of into what is returned. */
    output?: Writable;
    environment?: Record<string, string>;
    /** A person sits there, whose typing `input` is. */
    interactive?: boolean;
    /** Runs in the bot's place. */
    bot?: Surroundings["startBot"];
    colour?: boolean;
  } = {},
): Promise<Ran> {
  const output: string[] = [];
  const errors: string[] = [];
  const config = () => readConfig(options.environment ?? {});
  const log = createLog("info", into(errors));
  const now = () => NOW;
  const surroundings: Surroundings = {
    input:
      options.input instanceof Readable ? options.input : Readable.from([Buffer.from(options.input ?? "")]),
    output: options.output ?? into(output),
    errors: into(errors),
    interactive: options.interactive ?? false,
    colour: options.colour ?? false,
    version: "1.2.3",
    config,
    language: () => language,
    readStory: () => readStory,
    speech: () => speech,
    log: () => log,
    now,
    elapsed: () => performance.now(),
    openStorage: () => openStorage(config().databaseUrl, { now, log }),
    startBot: options.bot ?? (async (_bot, botToken) => void output.push(`the bot ${botToken} runs\n`)),
  };
  const code = await runCommandLine(words, surroundings);
  return { code, output: output.join(""), errors: errors.join("") };
}

function into(texts: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      texts.push(chunk.toString());
      done();
    },
  });
}
