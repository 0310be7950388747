import { expect, it } from "vitest";
import { readQuestion } from "../../src/answering/reading.ts";
import { matchTerms } from "../../src/answering/terms.ts";
import { language } from "../english.ts";
import { index } from "./shipped-story.ts";

it.each([
  "who leads the defense ministry?", // a name, a synonym, a form
  "did Paris send 1,000 soldiers to the Malian army in 2013?", // numbers, a capital, a people
  "was the UN told of the killings?", // an acronym, a derived word
])("%s: a word is matched with all of a story's as with each of them", (question) => {
  for (const { term, ...asked } of readQuestion(question, language).terms) {
    expect(index.text.wordInText({ ...asked, term, phrase: undefined }).matches).toEqual(
      index.text.terms.map((told) => matchTerms(term, told, language)),
    );
  }
});
