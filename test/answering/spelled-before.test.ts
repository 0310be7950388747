import { expect, test } from "vitest";
import { spelledBefore } from "../../src/answering/spelled-before.ts";

test.each<[string, string, string | undefined, string]>([
  ["known as a continuing resolution ( CR )", "CR", "continuing resolution", "small letters spell it, too"],
  ["under the rules of engagement ( ROE )", "ROE", "rules of engagement", "a small word may count"],
  [
    "the Department of Homeland Security ( DHS )",
    "DHS",
    "Department of Homeland Security",
    "or be passed over",
  ],
  ["a fix for the recipients ( DACA )", "DACA", undefined, "other words don't"],
  ["the crossing ( see map )", "see", undefined, "a word in small letters is no acronym"],
])("%s", (sentence, acronym, long) => {
  const words = sentence.split(" ").map((text) => ({ text, lower: text.toLowerCase() }));
  const found = spelledBefore(words, sentence.split(" ").indexOf("("), acronym);
  expect(
    found &&
      words
        .slice(found.from, found.to)
        .map(({ text }) => text)
        .join(" "),
  ).toBe(long);
});
