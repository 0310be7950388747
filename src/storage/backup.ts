import { closeSync, openSync, rmSync } from "node:fs";
import type { Kysely } from "kysely";
import { AskstoryError } from "#errors";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes all that is kept, as of one moment, into a new file that only its owner may read.
 *
 * @throws AskstoryError `backup-failed`
 */
export async function backUp(database: Kysely<Tables>, engine: Engine, file: string): Promise<void> {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    throw backupFailed(error, "Name a file that is not there yet, in a folder that this user may write to.");
  }
  try {
    await engine.copyInto(file, database);
  } catch (error) {
    rmSync(file, { force: true });
    if (error instanceof AskstoryError) throw error;
    throw backupFailed(error, "Look whether the disk is full, and try again.");
  }
}

export function backupFailed(fault: unknown, remedy: string): AskstoryError {
  const said = fault instanceof Error ? fault.message : String(fault);
  return new AskstoryError("backup-failed", `No backup was made: ${said}`, remedy);
}
