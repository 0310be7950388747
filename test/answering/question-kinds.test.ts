import { expect, test } from "vitest";
import { readQuestion } from "../../src/answering/reading.ts";
import { language } from "../english.ts";

test.each([
  ["what are the soldiers there for?", "why", "what something is for is why it is"],
  ["what did they send the trucks to Bonn for?", "why", "also where somebody did it"],
  ["what is the mayor known for?", "what", "this “for” belongs to its verb"],
  ["what does the first one stand for?", "what", "and so does this"],
  ["what was the reason for closing the bridge?", "why", "a reason is why"],
  ["cars towed how many", "howMany", "the question word may come last"],
  ["what were the people who fled told", "whatGroup", "this “who” asks nothing"],
  ["which populations live on the coast?", "whatGroup", "populations are people, a population is a number"],
  ["which miners guard the pit?", "whatPerson", "a noun before a noun phrase is the verb"],
  ["storm death toll", "whatNumber", "a toll is a number"],
  ["purpose of the visit", "why", "the noun before “of” says what is wanted"],
  ["flooded village", "keywords", "no noun here says more than itself"],
])("%s is of kind %s: %s", (question, kind) => {
  expect(readQuestion(question, language).kind).toBe(kind);
});

test.each([
  ["Was it Smith who won?", "did Smith won?"],
  ["Wasn't it the mayor that closed the bridge?", "did the mayor closed the bridge?"],
  ["Was it gold that he won?", "Was it gold that he won?"],
])("%s is read as %s", (question, words) => {
  expect(
    readQuestion(question, language)
      .sentence.words.map(({ text }) => text)
      .join(" "),
  ).toBe(words.replace("?", " ?"));
});
