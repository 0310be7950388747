import { expect, test } from "vitest";
import { storyFromText, type StoryId } from "#story";
import { answerQuestion, indexStory, NEW_CONVERSATION } from "#answering";
import { language } from "../english.ts";

const TEXT = `Harbour board puts off the ferry's return
Skye Harbour Board called the sailing off on Monday after engineers found a crack in the ramp.
The ferry, which can carry 212 passengers, has 9,300 horsepower.
Ferry captain Ann Reid, 52, told reporters that the sea was calm.
"My shelves could be empty within days," said shop owner Ian Lang of Mallaig.
Lang fears that a bank in Inverness will ask for his savings.
A mechanic burned his hands on Sunday, and Reid drove him to a clinic.
A boat was stolen in Norway.`;

const index = indexStory(
  storyFromText(
    { id: "skye" as StoryId, title: "Harbour board puts off the ferry's return", text: TEXT },
    language,
  ),
  language,
);

function kindOf(text: string): string {
  return answerQuestion({ text, conversation: NEW_CONVERSATION }, index, language).answer.kind;
}

test.each([
  ["how old is the captain of the ferry?", "found", "her age stands behind her name"],
  ["how old is Lang?", "unknown", "it has another's age, and no age of his"],
  ["how many passengers can the ferry carry?", "found", "passengers are counted"],
  ["how many cars can the ferry carry?", "unknown", "passengers are no cars"],
  ["how much did the ferry cost?", "unknown", "horsepower is no money"],
  ["how long was the captain at sea?", "unknown", "no time is told"],
  ["what did the captain say about the sea?", "found", "she says it"],
  ["what did the mechanic say about the sea?", "unknown", "somebody else says it"],
  ["what did the captain say about the bank?", "unknown", "she says something else"],
  ["what is the name of the ferry captain?", "found", "the name stands behind the word"],
  ["what is the name of the mechanic?", "unknown", "he is told of without a name"],
  ["where in Norway was the boat stolen?", "unknown", "Norway alone says no more than was asked"],
  ["what does the captain's husband do?", "unknown", "no husband is told of"],
])("%s: %s, since %s", (question, kind) => {
  expect(kindOf(question)).toBe(kind);
});
