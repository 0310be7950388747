import { expect, test } from "vitest";
import { AskstoryError } from "#errors";
import { storyFromText, type StoryId } from "#story";
import { language } from "../english.ts";

const id = "bare" as StoryId;

test("every line of a bare text is a paragraph, its headline the title", () => {
  const story = storyFromText(
    { id, text: "\uFEFFFerry runs aground\r\n\r\n A ferry ran aground. \r\nNobody was hurt." },
    language,
  );
  expect(story).toMatchObject({
    id,
    revision: 1,
    title: "Ferry runs aground",
    language: "en",
    status: "published",
    facts: [],
  });
  expect(story.article.paragraphs).toEqual([
    { kind: "title", text: "Ferry runs aground" },
    { kind: "body", text: "A ferry ran aground." },
    { kind: "body", text: "Nobody was hurt." },
  ]);
});

test("a title given beside the text is no paragraph of it", () => {
  const story = storyFromText(
    { id, title: "Normans", text: "The Normans were a people. They sailed." },
    language,
  );
  expect(story.title).toBe("Normans");
  expect(story.article.paragraphs).toEqual([
    { kind: "body", text: "The Normans were a people. They sailed." },
  ]);
});

test.each([" \n\t", "x".repeat(500_001)])(
  "an empty and an endless text are refused with a remedy",
  (text) => {
    expect(() => storyFromText({ id, text }, language)).toThrow(AskstoryError);
  },
);
