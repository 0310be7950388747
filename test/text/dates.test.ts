import { expect, test } from "vitest";
import { readSentence } from "#text";
import { language } from "../english.ts";

test.each([
  ["The synod met in 506 at Dvin.", ["506"], "a year of three digits"],
  ["It trades in 190 countries.", [], "a count of three digits"],
  ["It grew from 2008-2014, mostly.", ["2008-2014"], "years from one to another"],
  ["Beginning in mid-1918, they left.", ["mid-1918"], "the middle of a year"],
  ["It has run since early May when it opened.", ["since early May"], "the month, not what may be"],
  ["It opens at 9 a.m. local time.", ["9 a.m."], "a time of day"],
])("%s has the dates %j: %s", (text, dates) => {
  const sentence = readSentence(text, language);
  const found = sentence.dates.map(({ from, to }) =>
    text.slice(sentence.words[from].start, sentence.words[to - 1].end),
  );
  expect(found).toEqual(dates);
});
