import { expect, test } from "vitest";
import { ask, bareIndex, shortOf } from "./shipped-story.ts";

test.each([
  ["what is FIDH?", /International Federation for Human Rights/, "an acronym is its long form"],
  ["what is the AMDH?", /Malian Association for the Defense of Human Rights/, "with an article, too"],
  ["what is the Sahel?", /North Africa/, "the article says so in an aside"],
  ["what is Amnesty?", /rights group/, "the article says so by “and other rights groups”"],
  ["who is Sanogo?", /coup/, "a last name means its bearer"],
  ["who is Amadou Sanogo?", /coup/, "a name without its middle means him, too"],
  ["who is Amadou Toumani Toure?", /president/, "and not the Amadou who led the coup"],
  ["who is Bashar al-Assad?", /Syria/, "all that the article says of him"],
])("%s %s: %s", (question, short) => {
  expect(shortOf(ask(question))).toMatch(short);
});

test.each([
  ["what is FIDH?", /International Federation for Human Rights/],
  ["who is Jean-Yves Le Drian?", /defense minister/],
])("%s from the article alone", (question, short) => {
  expect(shortOf(ask(question, bareIndex))).toMatch(short);
});
