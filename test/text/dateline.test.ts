import { expect, test } from "vitest";
import { readSentence } from "#text";
import { language } from "../english.ts";

test.each([
  ["SKYE — The ferry is back.", 2, "a place and a dash"],
  ["NEW YORK, March 3 (AP) — The ferry is back.", 9, "a date and who sent it, too"],
  ["The ferry — the only one — is back.", 0, "a dash in a sentence"],
  ["NATO said the ferry is back.", 0, "capitals without a dash"],
])("%s opens with %i words of dateline: %s", (text, length) => {
  expect(readSentence(text, language).dateline).toBe(length);
});
