import { expect, test } from "vitest";
import { mendTypos } from "../../src/answering/typos.ts";
import { language } from "../english.ts";
import { story } from "./airport-story.ts";

const mended = (text: string): string => mendTypos(text, story, language).text;

test.each([
  ["who siezed the airprot", "who seized the airport", "letters swapped"],
  ["how many figters were kiled", "how many fighters were killed", "letters left out"],
  ["what did the minnister say", "what did the minister say", "a letter doubled"],
  ["who led the intrevension", "who led the intervention", "two slips in a long word"],
  ["Who is Sanoga?", "Who is Sanogo?", "a name that only the story has"],
  ["where is timbuctu", "where is Timbuktu", "a name typed small gets its capital"],
  ["Who is Keita?", "Who is Keïta?", "a keyboard without accents"],
  ["when did ledrian speak", "when did Le Drian speak", "a name run together"],
  ["what did le drian tell bfmtv", "what did le drian tell BFM-TV", "a name without its hyphen"],
  ["malis rainy season", "Mali's rainy season", "an apostrophe left out"],
  [
    "what did the goverment decide",
    "what did the government decide",
    "the story has no such word, the language has",
  ],
  ["how many soliders", "how many soldiers", "the story's word before another near one"],
])("%s is read as %s: %s", (typed, ours) => {
  expect(mended(typed)).toBe(ours);
});

test.each([
  ["wen wer ppl killed", "when were people killed"],
  ["whos the minister", "who's the minister"],
  ["who went 2 Timbuktu pls", "who went to Timbuktu please"],
  ["what does it stand 4", "what does it stand for"],
])("shorthand: %s is %s", (typed, ours) => {
  expect(mended(typed)).toBe(ours);
});

test.each([
  ["Who is Burkhalter?", "a name that the story lacks"],
  [
    "What did Sanojo's friend Homs say?",
    "a short name near a common word",
    "What did Sanogo's friend Homs say?",
  ],
  ["Did Chad send troops?", "a known name"],
  [
    "Which solders melt?",
    "a form of a known word, where no word of the story is a slip away",
    "Which soldiers melt?",
  ],
  ["Why was the airport sized?", "a known word, though a word of the story is near"],
  ["Were 2 soldiers killed?", "a number"],
  ["How many of the 4 died?", "a number behind words that numbers follow"],
  ["Who killed 40 fighters in Mali?", "nothing to mend"],
])("%s stays: %s", (typed, _why, ours = typed) => {
  expect(mended(typed)).toBe(ours);
});

test("each mend keeps what was typed, what it is read as, and how far apart they are", () => {
  expect(mendTypos("u saw ledrian at the airprot?", story, language).mends).toEqual([
    { typed: "u", ours: "you", distance: 0 },
    { typed: "ledrian", ours: "Le Drian", distance: 0 },
    { typed: "airprot", ours: "airport", distance: 1 },
  ]);
});
