import { expect, test } from "vitest";
import { ask, shortOf } from "./shipped-story.ts";

/** What the question takes for granted is not what the story says: it is told what does stand there. */
test.each([
  ["Did France kill 400 fighters?", /^No: about 40\b.*, not 400$/],
  ["did France keep 5,000 troops in northern Mali?", /^No: 1,000\b.*, not 5,000$/],
  ["Did France intervene in 2012?", /^No: January 2013, not 2012$/],
  ["was the coup in 2010?", /^No: 2012, not 2010$/],
  ["was the report published on Monday?", /^No: Thursday, not Monday$/],
  ["did Le Drian speak to CNN?", /^No: BFM-TV, not CNN$/],
  ["did Germany intervene in Mali?", /^No: France, not Germany$/],
  ["was Sanogo imprisoned?", /^No: Amadou Toumani Toure, not Sanogo$/],
  ["was it Amnesty that wrote the report?", /^No: International Federation\b.*, not Amnesty$/],
])("%s %s", (question, short) => {
  expect(shortOf(ask(question))).toMatch(short);
});

test.each([
  ["was Toure imprisoned?", /^Yes\b.*\bimprisoned/],
  ["were the rebels kicked out of the region?", /^Yes\b.*\bexpelled/],
  ["were the rebels completely kicked out of the region?", /^No\b.*\blargely expelled/],
  ["did Sanogo lead the coup?", /^Yes\b.*\bled\b/],
  ["was it Sanogo who led the coup?", /^Yes\b.*\bled\b/],
  ["did France criticise Assad?", /^Yes\b.*\bAssad/],
  ["did Toure stay president?", /^No\b.*\bimprisoned\b/],
  ["did Le Drian say the fight is finished?", /^No\b.*\bfar from finished/],
])("%s answers with the fact that says so", (question, short) => {
  expect(shortOf(ask(question))).toMatch(short);
});
