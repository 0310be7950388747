import { join } from "node:path";
import { expect, it } from "vitest";
import { loadAcronyms } from "../../src/text/acronyms.ts";
import { loadDemonyms } from "../../src/text/demonyms.ts";

const language = join(import.meta.dirname, "../../data/language/en");
const demonyms = loadDemonyms(join(language, "demonyms.txt"));
const acronyms = loadAcronyms(join(language, "acronyms.txt"));

it.each([
  ["french", "france"],
  ["frenchmen", "france"],
  ["malian", "mali"],
  ["malians", "mali"],
  ["british", "united kingdom"],
  ["britain", "united kingdom"],
  ["american", "united states"],
  ["dutch", "netherlands"],
  ["germans", "germany"],
  ["swiss", "switzerland"],
  ["nigerien", "niger"],
  ["nigerian", "nigeria"],
  ["african", "africa"],
  ["parisian", "paris"],
  ["france", "france"],
])("%s belongs to %s", (term, place) => {
  expect(demonyms.place(term)).toBe(place);
});

it("knows what a place's people are called", () => {
  expect(demonyms.forms("poland")).toEqual(["polish", "pole", "poles"]);
  expect(demonyms.forms("atlantis")).toEqual([]);
  expect(demonyms.place("table")).toBeUndefined();
});

it("reads a short name only as it is written", () => {
  expect(acronyms.longForm("U.N.")).toBe("united nations");
  expect(acronyms.longForm("US")).toBe("united states");
  expect(acronyms.longForm("us")).toBeUndefined();
  expect(acronyms.shortForms("united nations")).toEqual(["UN", "U.N."]);
});
