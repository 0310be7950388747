import { expect, test } from "vitest";
import { numbersIn } from "../../src/story/numbers.ts";
import { language } from "../english.ts";

test.each([
  ["1,000 troops", 1000],
  ["1.000 troops", 1000],
  ["1\u202F000 troops", 1000],
  ["$1.8 million", 1_800_000],
  ["1,8 million", 1_800_000],
  ["1,234,567.5 tons", 1_234_567.5],
  ["the 40-year-old", 40],
  ["in 2012-13", 2012],
  ["on 31.12.2013", 31],
  ["four boats", 4],
  ["Forty-two passengers", 42],
  ["two hundred and six", 206],
  ["three thousand five hundred", 3500],
  ["two thousand and fourteen", 2014],
  ["a hundred", 100],
  ["six million", 6_000_000],
  ["dozens", 12],
  ["zero", 0],
])("%s holds %d", (text, number) => {
  expect([...numbersIn(text, language)]).toContain(number);
});

test.each([
  ["400 fighters", 40],
  ["1,000 troops", 100],
  ["four hundred", 104],
  ["In 2012 40 people", 201_240],
  ["forty thieves and two dogs", 42],
])("%s does not hold %d", (text, number) => {
  expect([...numbersIn(text, language)]).not.toContain(number);
});
