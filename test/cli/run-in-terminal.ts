import { Readable, Writable } from "node:stream";
import { runCommandLine, type Surroundings } from "#cli";
import { readConfig } from "#config";
import { loadSpeech } from "#speech";
import { loadLanguage } from "#text";

export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const language = loadLanguage("data/language/en", "en");
const speech = loadSpeech("data/locales", "en");

/** What a command line prints and ends with, away from any real terminal. */
export async function runInTerminal(
  words: readonly string[],
  options: {
    input?: string | Readable;
    /** Where the output goes instead of into what is returned. */
    output?: Writable;
    environment?: Record<string, string>;
    colour?: boolean;
  } = {},
): Promise<Ran> {
  const output: string[] = [];
  const errors: string[] = [];
  const surroundings: Surroundings = {
    input:
      options.input instanceof Readable ? options.input : Readable.from([Buffer.from(options.input ?? "")]),
    output: options.output ?? into(output),
    errors: into(errors),
    interactive: false,
    colour: options.colour ?? false,
    version: "1.2.3",
    config: () => readConfig(options.environment ?? {}),
    language: () => language,
    speech: () => speech,
    now: () => new Date("2026-01-01T00:00:00Z"),
    elapsed: () => performance.now(),
    startBot: (_app, botToken) => {
      output.push(`the bot ${botToken} runs\n`);
      return Promise.resolve();
    },
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
