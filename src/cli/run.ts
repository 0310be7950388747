import { AskstoryError } from "#errors";
import { usageError, readCommandLine } from "./command-line.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { helpFor, helpOverall } from "./help.ts";
import { nearest } from "./nearest.ts";
import { printable } from "./printable.ts";
import { write, type Surroundings } from "./surroundings.ts";

/** Runs one command line (the words after `askstory`) and gives the exit code. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    return await run(words, surroundings);
  } catch (error) {
    if (!(error instanceof AskstoryError)) throw error;
    await write(surroundings.errors, `${errorInWords(error)}\n`);
    return error.code === "usage" ? EXIT.wrongUsage : EXIT.toRemedy;
  }
}

async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name = "start", ...rest] = words;
  if (name === "--help" || name === "-h" || name === "help") {
    await write(surroundings.output, helpOverall(COMMANDS));
    return EXIT.done;
  }
  if (name === "--version" || name === "-v") {
    await write(surroundings.output, `${surroundings.version}\n`);
    return EXIT.done;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw unknownCommand(name);
  if (asksForHelp(rest)) {
    await write(surroundings.output, helpFor(command));
    return EXIT.done;
  }
  return command.run(readCommandLine(rest, command), surroundings);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  const options = end === -1 ? words : words.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function unknownCommand(name: string): AskstoryError {
  const guess = nearest(
    name,
    COMMANDS.map((command) => command.name),
  );
  return usageError(
    `There is no ${name.startsWith("-") ? "option" : "command"} ${JSON.stringify(name)}.`,
    undefined,
    guess && `Did you mean \`askstory ${guess}\`?`,
  );
}

function errorInWords({ code, message, remedy }: AskstoryError): string {
  return printable(`askstory: ${code}: ${message}\n  ${remedy}`);
}
