import { expect, test } from "vitest";
import { factsSummedUp, readStoryFolder, type SummaryLength, summaryParts } from "#story";
import { readStory } from "../english.ts";

const read = readStoryFolder("data/stories/french-forces-mali", readStory);
if (!("story" in read)) throw new TypeError("the shipped story can't be read");
const { story } = read;

const linesOf = (length: SummaryLength) => summaryParts(story, length).flatMap(({ lines }) => lines);

test("a short summary is three facts of three sentences", () => {
  const lines = linesOf("short");
  expect(lines.map(({ fact }) => fact)).toHaveLength(3);
  expect(new Set(lines.map(({ sentence }) => sentence)).size).toBe(3);
});

test("a full one begins with the same, and has each fact once", () => {
  const full = linesOf("full");
  expect(full.slice(0, 3)).toEqual(linesOf("short"));
  expect(factsSummedUp(story, "full").size).toBe(full.length);
  expect(summaryParts(story, "full").map(({ kind }) => kind)).toEqual(["facts", "people", "timeline"]);
});

test("what the title, a caption or a credit says is none of it", () => {
  expect(linesOf("full").filter(({ text }) => /headline|photo|credited/i.test(text))).toEqual([]);
});

test("a story without facts is summed up by its first sentences", () => {
  const bare = summaryParts({ ...story, facts: [], entities: [] }, "full");
  expect(bare.map(({ kind }) => kind)).toEqual(["facts"]);
  expect(bare[0].lines[0].text).toContain("Campaign aimed at");
});
