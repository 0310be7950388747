import { expect, test } from "vitest";
import { ask, bareIndex, shortOf, talk } from "./shipped-story.ts";

const GIST =
  "French forces operating in northern Mali killed about 40 fighters, Mali's defense minister said Thursday";

test.each([
  "summary",
  "a quick sumary please",
  "what's this story about?",
  "hi, can you tell me what the article says?",
  "tl;dr",
  "whats the latest",
  "what happened?",
])("%s: the headline fact", (question) => {
  expect(shortOf(ask(question))).toBe(GIST);
});

test.each(["what happened to Toure?", "what does the story say about Libya?", "what is the report about?"])(
  "%s asks for something in the story",
  (question) => {
    expect(shortOf(ask(question))).not.toBe(GIST);
  },
);

test("what happened, later in a talk, is about the turn before", () => {
  expect(shortOf(talk(["who is Amadou Toumani Toure?", "and what happened?"])[1])).not.toBe(GIST);
});

test("without facts, the article's opening says what it is about", () => {
  expect(shortOf(ask("what is it about?", bareIndex))).toMatch(/^French forces operating in northern Mali/);
});

test("headline and source are told in the article's own words", () => {
  expect(shortOf(ask("what's the headline?"))).toBe("French forces kill 40 fighters in Mali");
  expect(shortOf(ask("who wrote this?"))).toBe("Al Jazeera and wire services");
});

test("an undated story does not say when it was published", () => {
  expect(shortOf(ask("when was this article published?"))).toBe("unknown");
});
