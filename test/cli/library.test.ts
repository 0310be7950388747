import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runInTerminal } from "./run-in-terminal.ts";

const SHIPPED = "data/stories/french-forces-mali";
let library = "";

beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), "askstory-library-"));
});
afterEach(() => rmSync(library, { recursive: true }));

const run = (...words: string[]) => runInTerminal(words, { environment: { STORIES_DIR: library } });

function addStory(id: string, change: (article: string) => string = (article) => article): void {
  cpSync(SHIPPED, join(library, id), { recursive: true });
  const article = join(library, id, "article.md");
  writeFileSync(article, change(readFileSync(article, "utf8")));
}

test("check finds nothing wrong with the shipped story", async () => {
  const { code, output } = await runInTerminal(["check"]);
  expect(code).toBe(0);
  expect(output).toMatch(/1 story, 0 faults, 0 uncited sentences\n$/);
});

test("check names every fault of every story with its place and remedy", async () => {
  addStory("right");
  addStory("wrong", (article) => article.replace("killed about 40 fighters", "killed 40 fighters"));
  mkdirSync(join(library, "empty"));
  const { code, output } = await run("check");
  expect(code).toBe(1);
  expect(output).toMatch(/wrong\/facts\.yaml:\d+: .*killed about 40 fighters.*\n {2}\w/);
  expect(output).toContain(`${library}/empty/article.md:1: `);
  expect(output).toMatch(/3 stories, \d+ faults/);
});

test("check takes one story's folder", async () => {
  addStory("right");
  mkdirSync(join(library, "empty"));
  expect((await run("check", join(library, "right"))).code).toBe(0);
});

test("check lists a sentence that no fact cites, which is no fault", async () => {
  addStory("more", (article) => `${article}\n\nNobody cites this one.\n`);
  const { code, output } = await run("check");
  expect(code).toBe(0);
  expect(output).toContain("more: no fact cites “Nobody cites this one.”");
});

test("a story with faults is left out and told of; the others answer", async () => {
  addStory("right");
  mkdirSync(join(library, "broken"));
  const { code, output, errors } = await run("ask", "how many troops remain?");
  expect(code).toBe(0);
  expect(output).toContain("1,000");
  expect(errors).toContain(`${library}/broken is left out`);
  expect((await run("ask", "who?", "--story", "broken")).errors).toContain("askstory: story-invalid:");
});

test("drafts and stories under embargo are for editors", async () => {
  addStory("draft", (article) => article.replace("status: published", "status: draft"));
  addStory("later", (article) => article.replace("status:", "publishedAt: 2026-01-02\nstatus:"));
  expect((await run("ask", "how many troops remain?")).errors).toContain("holds no published story");
  expect((await run("ask", "how many troops remain?", "--story", "draft")).output).toContain("1,000");
  expect((await run("ask", "how many troops remain?", "--story", "later")).output).toContain("1,000");
  expect((await run("stories")).output).toMatch(/^ {2}draft +draft +\d+ facts/m);
});

test("no folder, and a folder without stories, are told with what to do", async () => {
  expect((await run("stories")).errors).toContain("askstory: story-missing: There are no stories");
  const nowhere = await runInTerminal(["check", join(library, "nowhere")]);
  expect(nowhere.code).toBe(1);
  expect(nowhere.errors).toContain("STORIES_DIR");
});

test("an answer that another story could give too names it by the id to ask it by", async () => {
  addStory("one");
  addStory("other");
  const { output } = await run("ask", "how many troops remain?");
  expect(output).toMatch(/^ {2}This could also be about “.+” \(story (?:one|other)\)\.$/m);
});
