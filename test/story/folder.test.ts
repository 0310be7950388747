import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formatFault, readStoryFolder } from "#story";
import { readStory } from "../english.ts";
import { articleFile } from "./files.ts";

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "askstory-"));
  folder = join(parent, "ferry");
  mkdirSync(folder);
});

afterEach(() => rmSync(parent, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const codesOf = () => {
  const result = readStoryFolder(folder, readStory);
  return "faults" in result ? result.faults.map(({ code, file }) => `${file} ${code}`) : [];
};

test("a folder gives its story its name", () => {
  write("article.md", articleFile("A ferry ran aground."));
  expect(readStoryFolder(`${folder}/`, readStory)).toMatchObject({ story: { id: "ferry", facts: [] } });
});

test("no folder is an error with a remedy", () => {
  expect(() => readStoryFolder(join(parent, "nowhere"), readStory)).toThrow(/There is no folder ".*nowhere"/);
});

test("an empty folder lacks its article", () => {
  expect(codesOf()).toEqual(["article.md article-missing"]);
});

test("a file that is not UTF-8, too long or no file is told once, as what it is", () => {
  write("article.md", Buffer.from("caf\xe9", "latin1"));
  expect(codesOf()).toEqual(["article.md encoding"]);
  write("article.md", articleFile("A ferry\0 ran aground."));
  expect(codesOf()).toEqual(["article.md encoding"]);
  truncateSync(join(folder, "article.md"), 5_000_000_000);
  mkdirSync(join(folder, "facts.yaml"));
  expect(codesOf()).toEqual(["article.md file-too-long", "facts.yaml file-unreadable"]);
});

test("a fault is printed with its place and its remedy", () => {
  write("article.md", "A ferry ran aground.");
  const result = readStoryFolder(folder, readStory);
  const [fault] = "faults" in result ? result.faults : [];
  expect(formatFault(fault, "data/stories/ferry")).toBe(
    `data/stories/ferry/article.md:1: The file does not start with its front matter. [front-matter-missing]
  Start the file with ---, then title, language, status and source: { name: … }, a line each, then --- again.`,
  );
});
