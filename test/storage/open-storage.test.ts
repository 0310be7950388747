import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStorage } from "#storage";
import { DATABASES, type TestDatabase } from "./databases.ts";
import { runSql } from "./every-row.ts";

const start = promisify(execFile);
const options = { now: () => new Date("2026-03-01T12:00:00Z"), log: { warn: () => {} } };

describe.each(DATABASES)("opening $name", ({ name, isMissing, open }) => {
  let database: TestDatabase;

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    database = await open();
  });
  afterEach(async () => {
    if (!isMissing) await database.drop();
  });

  test("makes the tables once, also where several programs start at the same moment", async () => {
    const program = `
      import { openStorage } from "#storage";
      await using storage = await openStorage(process.argv[1], { now: () => new Date(), log: console });
      console.log(storage.migrated.length);`;
    const runs = [1, 2, 3].map(() =>
      start(process.execPath, ["--input-type=module-typescript", "--eval", program, database.url]),
    );
    const counts = (await Promise.all(runs)).map(({ stdout }) => Number(stdout));
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
  });

  test("refuses a database that a newer Askstory has migrated, and leaves it as it is", async () => {
    await (await openStorage(database.url, options))[Symbol.asyncDispose]();
    await runSql(database.url, "insert into migrations values ('9999-of-tomorrow', 0)");
    await expect(openStorage(database.url, options)).rejects.toMatchObject({
      code: "database-newer",
      message: expect.stringContaining("9999-of-tomorrow") as string,
    });
  });
});

describe("a SQLite file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "askstory-db-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is its owner's alone, with all that belongs to it", async () => {
    const file = join(folder, "askstory.sqlite");
    await using storage = await openStorage(`sqlite:${file}`, options);
    await storage.inbox.receive([{ id: 1, body: {} }]);
    const modes = [file, `${file}-wal`, `${file}-shm`].map((one) => statSync(one).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  test.each([
    ["a folder that is not there", (file: string) => join(file, "x.sqlite")],
    [
      "another kind of file",
      (file: string) => {
        writeFileSync(file, "This is no database, but it is long enough to look like one. ".repeat(20));
        return file;
      },
    ],
  ])("that can't be opened is told with a remedy: %s", async (_, make) => {
    const url = `sqlite:${make(join(folder, "other"))}`;
    await expect(openStorage(url, options)).rejects.toMatchObject({
      code: "database-unreachable",
      remedy: expect.stringContaining("DATABASE_URL") as string,
    });
  });
});

test("a PostgreSQL that doesn't answer is told with a remedy, and without the password", async () => {
  const opening = openStorage("postgres://ada:secret@127.0.0.1:9/askstory", options);
  await expect(opening).rejects.toMatchObject({ code: "database-unreachable" });
  await expect(opening).rejects.not.toThrow("secret");
});
