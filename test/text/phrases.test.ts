import { expect, test } from "vitest";
import { readSentence } from "#text";
import { language } from "../english.ts";

test.each([
  ["The board called off the sailing.", ["call off"], "a verb and its particle"],
  ["The board called the sailing off.", ["call off"], "with the object between them"],
  ["The board called the harbour off Skye.", [], "a preposition with its own noun is no particle"],
  ["The death toll rose.", ["death toll"], "nouns that are one word elsewhere"],
  ["They lost their lives.", ["lose one's life"], "whoever's it is"],
])("%s has the phrases %j: %s", (text, phrases) => {
  expect(readSentence(text, language).phrases.map(({ lemma }) => lemma)).toEqual(phrases);
});
