import { expect, test } from "vitest";
import { ask } from "./shipped-story.ts";

/** The question, the fact that must win, and why it must. */
const RANKING: readonly (readonly [question: string, fact: string, why: string])[] = [
  ["who leads the defense ministry?", "defense-minister", "who leads a ministry is its minister"],
  [
    "how many fighters were killed?",
    "killed",
    "a figure is wanted, and the killed are counted: the troops are not",
  ],
  ["hw many trops r left", "troops", "misspelt words count as the words that they stand for"],
  ["how many French soldiers are stationed in northern Mali?", "troops", "soldiers are troops"],
  ["who led the coup?", "coup-leader", "the one who led, not the one who was ousted in the same sentence"],
  ["who was ousted?", "ousted-who", "the passive asks for the one that it was done to"],
  ["who was to be ousted in Libya?", "libya-ousted", "the place tells one ousting from the other"],
  ["who was imprisoned?", "imprisoned-who", "the sentence says only Toure: the fact says his whole name"],
  ["when was the coup?", "coup-when", "a date is wanted, and the story has five"],
  ["when did France intervene?", "intervention-when", "a verb asks for its noun's date"],
  ["when was the photo taken?", "photo-date", "the photo's date, not the intervention's"],
  ["how big is the French force in northern Mali?", "troops", "what is big is counted, and no place"],
  ["why did France intervene?", "intervention-purpose", "why wants a cause, not who or when"],
  ["what were the French soldiers sent there for?", "intervention-purpose", "what for asks why"],
  ["goal of the campaign", "campaign-aim", "a few bare words can say of what sort the answer is"],
  ["coup date", "coup-when", "and so do two"],
  ["how long had they controlled the region?", "region-held-how-long", "how long wants a duration"],
  ["number of French troops", "troops", "their number is wanted, and troops are what is counted"],
  [
    "who were the men that the French killed?",
    "killed-who",
    "they are whoever was killed, and not who killed them",
  ],
  ["who landed in a cell?", "imprisoned-who", "who is somebody, and “imprisoned” is nobody"],
  ["who took the photo?", "photographer", "who takes photos is a photographer"],
  [
    "where were the soldiers going in the photo?",
    "photo-destination",
    "where they go is not where they embark",
  ],
];

test.each(RANKING)("%s: %s wins, since %s", (question, fact) => {
  expect(ask(question)).toMatchObject({ kind: "found", fact });
});
