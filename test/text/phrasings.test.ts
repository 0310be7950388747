import { expect, test } from "vitest";
import { language } from "../english.ts";

const { plainQuestion } = language;

test.each([
  ["Is the strike over yet?", "Is the strike finished yet?", "over is at an end"],
  [
    "Which town is the bridge over the river in?",
    "Which town is the bridge over the river in?",
    "and here above something",
  ],
  ["What are the miners up to?", "What are the miners doing?", "what they are about"],
  ["Why close the school in the first place?", "Why close the school?", "stress asks for nothing"],
  ["who is said to have sunk it", "who has sunk it", "whoever says so"],
  ["What made the ferry turn back?", "why did the ferry turn back?", "what makes one do it is why"],
  ["what prompted the mayor to resign?", "why did the mayor resign?", "and what prompts one"],
  ["What made headlines?", "What made headlines?", "nobody is made to do anything"],
  ["what post does Lane hold?", "what is the post of Lane?", "a post is held"],
  ["Has the pirate paid for his crimes?", "Has the pirate been punished?", "one pays by a penalty"],
  ["Who paid for the bridge?", "Who paid for the bridge?", "and here in money"],
  [
    "Is the strike over, in the mayor's view?",
    "Is the strike finished, in the mayor's view?",
    "whoever thinks so",
  ],
  [
    "Why did the guards strike when they did?",
    "Why did the guards strike at this time?",
    "why no sooner or later",
  ],
  ["Who is accused of robbing the bank?", "Who was robbing the bank?", "whoever says so"],
  ["Who is quoted as saying it burns?", "Who said it burns?", "who is quoted says it"],
  ["which king lost his throne?", "which king was ousted?", "an office is lost by being ousted"],
  ["Name the captain of the ferry.", "which captain of the ferry.", "an order asks which"],
])("%s is %s: %s", (question, plain) => {
  expect(plainQuestion(question)).toBe(plain);
});
