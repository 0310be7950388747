import { expect, test } from "vitest";
import { mendCapitals } from "../../src/answering/capitals.ts";
import { cleanQuestion } from "../../src/answering/clean-question.ts";
import { peelQuestion } from "../../src/answering/preamble.ts";
import { readMessage } from "../../src/answering/read-message.ts";
import { language } from "../english.ts";
import { story } from "./airport-story.ts";

test.each([
  ["  who\n\nled   it? ", "who led it?", "white space folded"],
  ["who\u200B led\u202E it\u0000?", "who led it?", "nothing invisible"],
  ["ｗｈｏ 𝐥𝐞𝐝 it?", "who led it?", "letters in other clothes"],
  ["10² km and ½ of it?", "10² km and ½ of it?", "but numbers keep their meaning"],
  ["<b>who</b> led *it*?", "who led it?", "markup"],
  ["is R1 > 0 &amp; R2 < 0?", "is R1 > 0 & R2 < 0?", "signs that are no markup"],
  ["https://example.com/a?b=c who led it?", "who led it?", "addresses"],
  ["/ask@AskstoryBot who led it?", "who led it?", "a command"],
  ["@AskstoryBot, who led it?", "who led it?", "the bot's name"],
  ["who led it???!!", "who led it?", "marks in a row"],
])("%j is %j: %s", (typed, plain) => {
  expect(cleanQuestion(typed, language)).toBe(plain);
});

test("of a long text the last question counts", () => {
  const text = `${"I read the story twice this morning. ".repeat(12)}Who led the coup? ${"It made me think. ".repeat(4)}`;
  expect(cleanQuestion(text, language)).toBe("Who led the coup?");
});

test("of a long text without a question its first 60 words count", () => {
  expect(cleanQuestion("word ".repeat(800), language).split(" ")).toHaveLength(60);
});

test.each([
  ["hey bot, who led it?", "who led it?"],
  ["hello! can you please tell me how many were killed", "how many were killed"],
  ["thanks, and how many remain?", "and how many remain?"],
  ["i want to know why they left, please", "why they left"],
  ["I wonder whether Mali has an airport", "Is it so that Mali has an airport"],
  ["do you know what FIDH is?", "what is FIDH?"],
  ["tell me who the defense minister is", "who is the defense minister"],
  ["no soldiers left?", "no soldiers left?"],
  ["right wing parties?", "right wing parties?"],
  ["tell me more", "tell me more"],
  ["can soldiers vote as they please?", "can soldiers vote as they please?"],
])("%j asks %j", (typed, asked) => {
  expect(peelQuestion(typed, language)).toBe(asked);
});

test.each([
  ["WHO SEIZED TIMBUKTU'S AIRPORT?", "who seized Timbuktu's airport?"],
  ["who is issa sanogo", "who is Issa Sanogo"],
  ["what is fidh", "what is FIDH"],
  ["rain in west africa", "rain in West Africa"],
  ["are human rights named", "are human rights named"],
  ["FIDH?", "FIDH?"],
  ["Did mali ask?", "Did Mali ask?"],
])("capitals: %j is read as %j", (typed, ours) => {
  expect(mendCapitals(typed, story, language)).toBe(ours);
});

test.each([
  "a",
  "a ",
  "asdfghjkl qwertyuiop ",
  "😀",
  "a\u0301\u0302\u0303",
  "?!",
  "<a",
  ". ",
  "@",
  "Who did it? ",
  "\0",
  "* ",
  "http://",
  "SHOUTED WORDS ",
  "كم ",
  "a'",
  "a-",
  "haha",
  "@bo",
  "1+",
  "\uD800",
  "intervenshun ",
])("4,096 characters of %j are read in bounded time", (piece) => {
  const typed = piece.repeat(4096).slice(0, 4096);
  const message = readMessage(typed, story, language);
  expect(message.kind === "talk" || message.text.length <= 60 * 49).toBe(true);
});
