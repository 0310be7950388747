import { parseArgs } from "node:util";
import { AskstoryError } from "#errors";
import type { Call, Command } from "./command.ts";
import { nearest } from "./nearest.ts";

/**
 * Fits the words after a command's name to its definition.
 *
 * @throws AskstoryError `usage` that names the first word that doesn't fit
 */
export function readCommandLine(words: readonly string[], command: Command): Call {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? "boolean" : "string" } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given: string[] = [];
  const options: Record<string, string | boolean> = Object.fromEntries(
    Object.entries(command.options).flatMap(([name, { value }]) =>
      value === undefined ? [[name, false]] : [],
    ),
  );
  for (const token of tokens) {
    if (token.kind === "positional") given.push(token.value);
    if (token.kind === "option") options[token.name] = readOption(token, command);
  }
  checkCount(given, command);
  return { arguments: given, options };
}

function readOption(
  token: { name: string; rawName: string; value?: string; inlineValue?: boolean },
  command: Command,
): string | boolean {
  const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
  if (!option) {
    const guess = nearest(token.name, Object.keys(command.options));
    throw usageError(
      `There is no option ${token.rawName}.`,
      command.name,
      guess && `Did you mean --${guess}?`,
    );
  }
  if (option.value === undefined) {
    if (token.value === undefined) return true;
    throw usageError(
      `${token.rawName} takes no value, but was given ${JSON.stringify(token.value)}.`,
      command.name,
    );
  }
  const isMissing = !token.value || (token.value.startsWith("-") && !token.inlineValue);
  if (isMissing) throw usageError(`${token.rawName} needs its ${option.value}.`, command.name);
  return token.value ?? "";
}

function checkCount(given: readonly string[], command: Command): void {
  const missing = command.arguments.filter(({ optional }) => !optional)[given.length];
  if (missing) throw usageError(`The ${missing.name} is missing: ${missing.summary}.`, command.name);
  const extra = given[command.arguments.length];
  if (extra !== undefined && !command.arguments.at(-1)?.several) {
    throw usageError(`${JSON.stringify(extra)} is one argument too many.`, command.name);
  }
}

/** @param guess a first remedy, before the help of the command, or of all */
export function usageError(message: string, command?: string, guess?: string): AskstoryError {
  const help = `See \`askstory ${command === undefined ? "" : `${command} `}--help\`.`;
  return new AskstoryError("usage", message, guess ? `${guess} ${help}` : help);
}
