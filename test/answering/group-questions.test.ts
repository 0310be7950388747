import { expect, test } from "vitest";
import { groupQuestions } from "#answering";
import { language } from "../english.ts";

const areAlike = (one: string, other: string) => groupQuestions([one, other], language)[1] === 0;

test.each([
  [
    "how many civilians were hurt?",
    "number of wounded civilians",
    "synonyms, and a number asked for in two ways",
  ],
  ["who paid for the operation?", "Who is paying for the operations", "other forms of the same words"],
  ["what did the ferry cost?", "what was the ferry's cost", "noun and verb"],
  ["when will the ferry sail again", "When does the ferry sail again?", "small words say nothing"],
  ["was anyone arrested?", "were there any arrests", "yes or no in two ways"],
])("%j and %j ask the same: %s", (one, other) => {
  expect(areAlike(one, other)).toBe(true);
});

test.each([
  ["how many civilians were wounded?", "how many soldiers were wounded?", "of other people"],
  ["who led the coup?", "when was the coup?", "another kind of answer"],
  ["what does Chad say?", "what does Niger say?", "one name is not another"],
  ["did 40 die?", "did 400 die?", "one number is not another"],
  ["who?", "why?", "nothing is named"],
])("%j and %j do not: %s", (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test("each belongs to the first that it is like", () => {
  const asked = ["was anyone arrested?", "who owns the ferry?", "any arrests?", "who is the ferry's owner?"];
  expect(groupQuestions(asked, language)).toEqual([0, 1, 0, 1]);
});
