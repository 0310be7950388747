import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { findPostgres } from "./postgres-server.ts";
import { useStorage } from "./use-storage.ts";

describe.each(DATABASES)("a backup of $name", (kind) => {
  const { storage } = useStorage(kind);
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "askstory-backup-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const receive = (from: number, to: number) =>
    storage.inbox.receive(Array.from({ length: to - from }, (_, index) => ({ id: from + index, body: {} })));

  /** How many updates it has. */
  async function restored(file: string): Promise<number> {
    if (kind.name === "SQLite") return (await everyRow(`sqlite:${file}`)).inbox.length;
    const script = execFileSync(
      join(findPostgres() ?? "", "pg_restore"),
      ["--file=-", "--data-only", "--table=inbox", file],
      {
        encoding: "utf8",
      },
    );
    return script.split("\n").filter((line) => /^\d+\t/.test(line)).length;
  }

  test("is whole and its owner's alone, while the bot goes on", async () => {
    await receive(0, 500);
    const file = join(folder, "backup");
    const [writing] = await Promise.all([storage.backup(file), receive(500, 600), receive(600, 700)]);
    expect(writing).toBeUndefined();
    expect([500, 600, 700]).toContain(await restored(file));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("overwrites nothing", async () => {
    const file = join(folder, "there");
    writeFileSync(file, "precious");
    await expect(storage.backup(file)).rejects.toMatchObject({ code: "backup-failed" });
    expect(readdirSync(folder)).toEqual(["there"]);
    expect(statSync(file).size).toBe("precious".length);
  });

  test("needs a folder that is there", async () => {
    await expect(storage.backup(join(folder, "nowhere", "backup"))).rejects.toMatchObject({
      code: "backup-failed",
      remedy: expect.stringContaining("folder") as string,
    });
  });
});
