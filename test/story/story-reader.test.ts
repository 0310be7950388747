import { expect, test } from "vitest";
import { createStoryReader } from "#story";
import { language } from "../english.ts";
import { articleFile } from "./files.ts";

const FILES = { id: "ferry", article: articleFile("A ferry ran aground."), facts: undefined };

test("the same files are the same story; other files, or another id, are another", () => {
  const read = createStoryReader(language);
  const first = read(FILES);
  expect(first).toMatchObject({ story: { id: "ferry" } });
  expect(read({ ...FILES })).toBe(first);
  expect(read({ ...FILES, id: "boat" })).toMatchObject({ story: { id: "boat" } });
  expect(read({ ...FILES, article: articleFile("A ferry sank.") })).not.toBe(first);
  expect(read({ ...FILES, facts: "facts: []\n" })).not.toBe(first);
});

test("what is wrong with files is found again", () => {
  const read = createStoryReader(language);
  for (const _ of [1, 2]) {
    expect(read({ ...FILES, article: undefined })).toMatchObject({ faults: [{ code: "article-missing" }] });
  }
});
