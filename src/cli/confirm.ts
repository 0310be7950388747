import { createInterface } from "node:readline/promises";
import { usageError } from "./command-line.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Asks a person for a yes. Everything else is a no.
 *
 * @throws AskstoryError `usage` where nobody is there to ask
 */
export async function confirm(
  question: string,
  command: string,
  surroundings: Surroundings,
): Promise<boolean> {
  const { input, output, interactive } = surroundings;
  if (!interactive) {
    throw usageError(
      `${command} asks before it does so, and nobody is there to answer.`,
      command,
      "Add --yes.",
    );
  }
  const terminal = createInterface({ input, output });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
