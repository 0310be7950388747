import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { backupFailed } from "./backup.ts";

const run = promisify(execFile);

/**
 * Has pg_dump write a schema into a file, for pg_restore to read.
 *
 * @throws AskstoryError `backup-failed`
 */
export async function dumpPostgres(url: string, schema: string, file: string): Promise<void> {
  const secret = mkdtempSync(join(tmpdir(), "askstory-"));
  try {
    await run("pg_dump", [
      "--format=custom",
      "--no-owner",
      `--schema="${schema}"`,
      `--file=${file}`,
      `--dbname=${withoutPassword(url, join(secret, "pgpass"))}`,
    ]);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw backupFailed(
        "pg_dump is not installed.",
        "Install PostgreSQL's client programs (Debian: postgresql-client), of the server's version or newer.",
      );
    }
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : error;
    throw backupFailed(said, "Mend what pg_dump names, and try again.");
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** The password goes into a file of its own: everybody on the machine sees a program's arguments. */
function withoutPassword(url: string, passwordFile: string): string {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  if (password === "") return url;
  writeFileSync(passwordFile, `*:*:*:*:${password.replace(/[:\\]/g, "\\$&")}\n`, { mode: 0o600 });
  address.password = "";
  address.searchParams.set("passfile", passwordFile);
  return address.href;
}
