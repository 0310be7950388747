import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prepareRevision, publishRevision } from "#publishing";
import { openStorage } from "#storage";
import { readStoryFolder, type StoryId } from "#story";
import { readStory } from "../english.ts";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";

const MALI = "mali" as StoryId;
const ADA = 1001;

describe.each(DATABASES)("two programs that publish at once, with $name", ({ name, isMissing, open }) => {
  let database: TestDatabase;
  let folder = "";

  beforeEach(async (context) => {
    context.skip(isMissing, name);
    database = await open();
    folder = mkdtempSync(join(tmpdir(), "askstory-two-"));
    cpSync("data/stories/french-forces-mali", join(folder, "mali"), { recursive: true });
    await publishFirst();
    for (const file of ["article.md", "facts.yaml"]) {
      const path = join(folder, "mali", file);
      const before = readFileSync(path, "utf8");
      writeFileSync(
        path,
        before.replaceAll("1,000 troops", "1,200 troops").replaceAll("quantity: 1000", "quantity: 1200"),
      );
    }
  });

  afterEach(async () => {
    if (isMissing) return;
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function publishFirst(): Promise<void> {
    const now = () => new Date();
    const filed = readStoryFolder(join(folder, "mali"), readStory);
    if ("faults" in filed) throw new TypeError("the story has faults");
    await using storage = await openStorage(database.url, { now, log: { warn: () => {} } });
    const { revisions, follows } = storage;
    await publishRevision(await prepareRevision(filed, { revisions, readStory, now: now() }), revisions);
    await follows.follow(ADA, MALI, 1);
  }

  async function publish(): Promise<number> {
    const program = spawn(process.execPath, ["bin/askstory.js", "publish", "mali", "--yes"], {
      stdio: "ignore",
      env: {
        PATH: "/usr/bin:/bin",
        NODE_NO_WARNINGS: "1",
        STORIES_DIR: folder,
        DATABASE_URL: database.url,
      },
    });
    const [code] = (await once(program, "exit")) as [number];
    return code;
  }

  test("make one revision, which is announced once; the other is told so", async () => {
    expect((await Promise.all([publish(), publish()])).toSorted()).toEqual([0, 1]);
    const { revisions, announcements, deliveries } = await everyRow(database.url);
    expect(revisions).toHaveLength(2);
    expect(announcements).toMatchObject([{ revision: 2 }]);
    expect(deliveries).toMatchObject([{ revision: 2, state: "queued" }]);
  });
});
