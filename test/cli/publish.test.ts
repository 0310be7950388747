import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { App } from "#app";
import { NEW_CONVERSATION } from "#answering";
import { runInTerminal } from "./run-in-terminal.ts";

const SHIPPED = "data/stories/french-forces-mali";
const ID = "mali";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "askstory-publish-"));
  cpSync(SHIPPED, join(folder, "stories", ID), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = () => ({
  STORIES_DIR: join(folder, "stories"),
  DATABASE_URL: `sqlite:${join(folder, "askstory.sqlite")}`,
});
const run = (...words: string[]) => runInTerminal(words, { environment: environment() });

/** An editor's work on a file. */
function edit(file: "article.md" | "facts.yaml", before: string | RegExp, after: string): void {
  const path = join(folder, "stories", ID, file);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(before);
  writeFileSync(path, text.replaceAll(before, after));
}

/** 1,000 troops become 1,200, in the article and in its facts. */
function editTroops(): void {
  edit("article.md", "1,000 troops", "1,200 troops");
  edit("facts.yaml", "1,000 troops", "1,200 troops");
  edit("facts.yaml", "quantity: 1000", "quantity: 1200");
}

/** What `use` gets to see of the app of a running bot. */
async function whileRunning(use: (app: App) => Promise<void> | void): Promise<string> {
  const { errors, code } = await runInTerminal(["start"], {
    environment: { ...environment(), BOT_TOKEN: "1:any" },
    bot: async ({ app }) => use(app),
  });
  expect(code).toBe(0);
  return errors;
}

const answerOf = (app: App) => app.ask("how many troops remain?", NEW_CONVERSATION).answer;

describe("publish", () => {
  test("makes the first revision, then one for each change, told by fact id", async () => {
    const first = await run("publish", ID, "--yes");
    expect(first.output).toBe(
      "mali, revision 1: “French forces kill 40 fighters in Mali”\nPublished as revision 1.\n",
    );
    editTroops();
    const second = await run("publish", ID, "--yes", "--note", "New figures");
    expect(second.output).toMatch(
      /^mali, revision 2: “French forces kill 40 fighters in Mali”\n {2}changed {2}troops {2}.*: 1,000 troops → 1,200 troops\n/,
    );
    expect(second.output).toMatch(/ {2}reworded .+\n {4}“.+1,000 troops.+”\n {2}→ “.+1,200 troops.+”\n/);
    expect(second.output).toMatch(/\nPublished as revision 2\.\n$/);
  });

  test("dry, publishes nothing", async () => {
    expect((await run("publish", ID, "--dry-run")).output).not.toContain("Published");
    expect((await run("publish", ID, "--yes")).output).toContain("revision 1");
  });

  test("asks first, and takes only a yes for one", async () => {
    const answered = (input: string) =>
      runInTerminal(["publish", ID], { environment: environment(), interactive: true, input });
    expect((await answered("\n")).output).not.toContain("Published");
    expect((await answered("yes\n")).output).toContain("Published as revision 1.");
  });

  test("without --yes and a person to ask, it is refused", async () => {
    const { code, errors } = await run("publish", ID);
    expect({ code, errors }).toMatchObject({ code: 2, errors: expect.stringContaining("--yes") as string });
  });

  test.each([
    ["a story that is not there", "story-unknown", () => rmSync(join(folder, "stories", ID, "article.md"))],
    ["a quote that is not in the article", "story-invalid", () => edit("article.md", "about 40", "about 60")],
    ["a draft", "story-draft", () => edit("article.md", "status: published", "status: draft")],
  ])("refuses %s with a remedy", async (_, code, spoil) => {
    spoil();
    if (code === "story-unknown") rmSync(join(folder, "stories", ID), { recursive: true });
    cpSync(SHIPPED, join(folder, "stories", "other"), { recursive: true });
    const { errors } = await run("publish", ID, "--yes");
    expect(errors).toMatch(new RegExp(`^askstory: ${code}: .+\\n {2}[\\w\`]`));
  });

  test("refuses files that readers have already, other line ends or not", async () => {
    await run("publish", ID, "--yes");
    edit("article.md", /\n/g, "\r\n");
    expect((await run("publish", ID, "--yes")).errors).toContain("story-unchanged");
  });
});

describe("what a running bot answers from", () => {
  test("a story that no reader ever had is revision 1 at the start; after that, what is published", async () => {
    const errors = await whileRunning((app) => {
      expect(app.story(ID)?.revision).toBe(1);
      expect(answerOf(app)).toMatchObject({ short: "1,000 troops" });
    });
    expect(errors).toContain("published as revision 1");
    editTroops();
    const later = await whileRunning((app) => {
      expect(answerOf(app)).toMatchObject({ short: "1,000 troops" });
    });
    expect(later).toContain("`askstory publish` brings that to readers");
  });

  test("a revision that another process publishes is answered from within 2 s", async () => {
    await whileRunning(async (app) => {
      const { conversation } = app.ask("how many troops remain?", NEW_CONVERSATION);
      editTroops();
      expect((await run("publish", ID, "--yes")).output).toContain("revision 2");
      await expect.poll(() => app.story(ID)?.revision, { timeout: 2000 }).toBe(2);
      expect(answerOf(app)).toMatchObject({ short: "1,200 troops" });
      expect(app.ask("and who says so?", conversation).conversation.revision).not.toBe(1);
    });
  });

  test("one that is withdrawn is answered from no more, also after a restart, until it is published again", async () => {
    await whileRunning(async (app) => {
      expect((await run("withdraw", ID, "--note", "A forged document", "--yes")).output).toContain(
        "Withdrawn mali, as revision 2.",
      );
      await expect.poll(() => app.stories, { timeout: 2000 }).toEqual([]);
    });
    await whileRunning((app) => expect(app.stories).toEqual([]));
    expect((await run("withdraw", ID, "--note", "again", "--yes")).errors).toContain("story-unpublished");
    expect((await run("publish", ID, "--yes")).output).toContain("Published as revision 3.");
    await whileRunning((app) => expect(app.story(ID)?.revision).toBe(3));
  });

  test("one under embargo is published, and shown to nobody before its time", async () => {
    edit("article.md", "status:", "publishedAt: 2026-01-02\nstatus:");
    expect((await run("publish", ID, "--yes")).output).toContain("readers get it from 2026-01-02 on");
    await whileRunning((app) => expect(app.stories).toEqual([]));
  });

  test("files that are gone since don't matter", async () => {
    await run("publish", ID, "--yes");
    rmSync(join(folder, "stories"), { recursive: true });
    await whileRunning((app) => expect(app.story(ID)?.revision).toBe(1));
  });

  test("without anything published or to publish it doesn't start", async () => {
    rmSync(join(folder, "stories"), { recursive: true });
    const { code, errors } = await runInTerminal(["start"], {
      environment: { ...environment(), BOT_TOKEN: "1:any" },
    });
    expect({ code, errors }).toMatchObject({
      code: 1,
      errors: expect.stringContaining("story-missing") as string,
    });
  });
});

test("withdraw needs a note, and a story that readers have", async () => {
  expect((await run("withdraw", ID, "--yes")).errors).toContain("--note");
  expect((await run("withdraw", ID, "--note", "x", "--yes")).errors).toContain("was never published");
});

test("commands that read files open no database", async () => {
  for (const words of [["ask", "who?"], ["check"], ["stories"], ["chat"]]) await run(...words);
  await wait(0);
  expect(() => readFileSync(join(folder, "askstory.sqlite"))).toThrow("ENOENT");
});

test("migrate says what it applied, then that there is nothing to do", async () => {
  expect((await run("migrate")).output).toContain("Applied 0001-");
  expect((await run("migrate")).output).toBe("Up to date.\n");
});

test("backup copies to a new file, and to no other", async () => {
  await run("publish", ID, "--yes");
  const copy = join(folder, "copy.sqlite");
  expect((await run("backup", copy)).output).toBe(`Copied to ${copy}.\n`);
  expect((await run("backup", copy)).errors).toContain("backup-failed");
  const restored = await runInTerminal(["publish", ID, "--yes"], {
    environment: { ...environment(), DATABASE_URL: `sqlite:${copy}` },
  });
  expect(restored.errors).toContain("story-unchanged");
});
