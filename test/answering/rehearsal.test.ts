import { expect, test } from "vitest";
import { answerQuestion, createRehearsal, NEW_CONVERSATION, type Conversation } from "#answering";
import { storyFromText, type StoryId } from "#story";
import { language } from "../english.ts";
import { index } from "./shipped-story.ts";

test("a story is asked its own questions, some with a slip, some going on from the one before, until it is enough", () => {
  const asked: { readonly text: string; readonly before: Conversation }[] = [];
  const told: Conversation = { ...NEW_CONVERSATION, turns: [] };
  const askNext = createRehearsal(index.story, (text, before) => {
    asked.push({ text, before });
    return told;
  });
  while (askNext());
  expect(asked.length).toBeGreaterThanOrEqual(50);
  const own = new Set(index.story.facts.flatMap((fact) => fact.asked));
  expect(asked.some(({ text }) => own.has(text))).toBe(true);
  expect(asked.some(({ text }) => !own.has(text))).toBe(true);
  expect(asked.some(({ before }) => before === told)).toBe(true);
  expect(askNext()).toBe(false);
});

test("a story without facts is asked what it says", () => {
  const asked: string[] = [];
  const story = storyFromText({ id: "ferry" as StoryId, text: "A ferry ran aground." }, language);
  const askNext = createRehearsal(story, (question, before) => {
    asked.push(question);
    return before;
  });
  while (askNext());
  expect(asked).toContain("A ferry ran aground.");
});

test("it leaves no trace in later answers", () => {
  const question = { text: "how many troops remain?", conversation: NEW_CONVERSATION };
  const before = answerQuestion(question, index, language);
  const askNext = createRehearsal(
    index.story,
    (text, conversation) => answerQuestion({ text, conversation }, index, language).conversation,
  );
  while (askNext());
  expect(answerQuestion(question, index, language)).toEqual(before);
});
