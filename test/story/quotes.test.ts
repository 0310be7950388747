import { describe, expect, test } from "vitest";
import { articleFile, factsFile, readFiles, readStory } from "./files.ts";

const BODY = `U.S. Secretary of State Mike Pompeo met Gen. Kim on Dec. 31. He said: “It’s far from finished” — and left.

The fight cost 1,000 lives, or 400 a day. The fight cost 1,000 lives, or 400 a day.

The fight goes on. The minister said the fight goes on in 2013–14.`;

const faultOf = (quote: string) =>
  readFiles(articleFile(BODY), factsFile("{ yes: true }", JSON.stringify(quote))).faults[0];

describe("a quote is found, and readers see the whole sentence", () => {
  test.each([
    ["Gen. Kim on Dec. 31", "U.S. Secretary of State Mike Pompeo met Gen. Kim on Dec. 31."],
    ["far from finished", "He said: “It’s far from finished” — and left."],
    ["  far from\nfinished ", "He said: “It’s far from finished” — and left."],
    ["Ferry runs aground", "Ferry runs aground off Skye"],
    // The same sentence twice reads the same wherever it is shown.
    ["1,000 lives", "The fight cost 1,000 lives, or 400 a day."],
    // "fight goes on" stands in two sentences, with these words in one.
    ["the fight goes on in", "The minister said the fight goes on in 2013–14."],
  ])("%s", (quote, sentence) => {
    const story = readStory(articleFile(BODY), factsFile("{ yes: true }", JSON.stringify(quote)));
    expect(story.facts[0].evidence[0].sentence).toBe(sentence);
  });
});

describe("a quote that cannot be taken is refused with the right text", () => {
  test.each([
    [
      "straight marks",
      'He said: "It\'s far from finished"',
      "quote-characters",
      "He said: “It’s far from finished”",
    ],
    ["another dash", "finished” - and left", "quote-characters", "finished” — and left"],
    ["capitals", "Far From Finished", "quote-characters", "far from finished"],
    ["doubled spaces", "far  from finished", "quote-characters", "far from finished"],
    ["one letter changed", "far from finisked", "quote-missing", "far from finished"],
    [
      "a word left out",
      "Mike Pompeo met Gen. on Dec. 31",
      "quote-missing",
      "Mike Pompeo met Gen. Kim on Dec. 31",
    ],
    ["nothing like it", "Population of the island", "quote-missing", "Copy a quote from article.md"],
    ["half a number", "or 40", "quote-cuts-word", "or 400"],
    ["the tail of a number", "000 lives", "quote-cuts-word", "1,000 lives"],
    ["half a word", "Pompeo me", "quote-cuts-word", "Pompeo met"],
    ["twice", "fight goes on", "quote-twice", "fight goes on. | or: fight goes on in"],
    ["two sentences", "on Dec. 31. He said", "quote-crosses", "on Dec. 31. | He said"],
    ["two paragraphs", "and left. The fight cost", "quote-crosses", "and left. | The fight cost"],
  ])("%s", (_name, quote, code, remedy) => {
    expect(faultOf(quote)).toMatchObject({ code, remedy: expect.stringContaining(remedy) as string });
  });
});
