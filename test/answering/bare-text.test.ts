import { expect, test } from "vitest";
import { storyFromText, type StoryId } from "#story";
import { answerQuestion, indexStory, NEW_CONVERSATION, type Answer } from "#answering";
import { language } from "../english.ts";

const TEXT = `Harbour board puts off the ferry's return
Skye Harbour Board (SHB) called the sailing off on Monday after engineers found a crack in the ramp.
Harbour master Moira Lane and two engineers drove on Tuesday to Mallaig, where the ferry is laid up.
"They looked at every weld of the ramp," a spokesman for the yard told reporters.
Ian Reid, who runs the Mallaig shop, said most of his customers come by sea.
"My shelves could be empty within days," he said.
The board has set a May 5 deadline for the repair and expects tough talks with the yard over 3 claims.
Reid counted about 40 customers a day in April, and he says all the shops in the harbour need 90 a day by June.
SHB is a public trust founded in 1951 that runs five piers.`;

const index = indexStory(
  storyFromText(
    { id: "skye" as StoryId, title: "Harbour board puts off the ferry's return", text: TEXT },
    language,
  ),
  language,
);

function ask(text: string): Answer {
  return answerQuestion({ text, conversation: NEW_CONVERSATION }, index, language).answer;
}

function evidenceOf(answer: Answer): string | undefined {
  if (answer.kind === "found") return answer.evidence.sentence;
  return answer.kind === "unknown" ? answer.best?.evidence.sentence : undefined;
}

test.each([
  ["who cancelled the sailing?", /^Skye Harbour Board/, "what is called off is cancelled"],
  [
    "who looked at every weld of the ramp?",
    /^Harbour master Moira Lane/,
    "“they” are named a sentence before",
  ],
  ["who said the shelves could be empty within days?", /^Ian Reid/, "“he” is named a sentence before"],
])("%s: %s, since %s", (question, sentence) => {
  expect(evidenceOf(ask(question))).toMatch(sentence);
});

test.each([
  [
    "what is SHB?",
    "a public trust founded in 1951 that runs five piers",
    "what it is, before what its letters are",
  ],
  ["what does SHB stand for?", "Skye Harbour Board", "the name that its letters begin"],
])("%s: %s, since it asks for %s", (question, short) => {
  expect(ask(question)).toMatchObject({ kind: "found", short });
});

test.each([
  ["how many customers did Reid count a day?", /^(?:about )?40\b/, "a figure, and not “all the shops”"],
  ["what is the deadline for the repair?", /May 5/, "the words that tell which deadline"],
  ["what sort of talks does the board expect?", /^tough talks$/, "the word that tells of what sort"],
])("%s: %s, since it asks for %s", (question, short) => {
  const answer = ask(question);
  expect(answer.kind === "found" ? answer.short : answer.kind === "unknown" && answer.best?.short).toMatch(
    short,
  );
});

test("a headline is not cited where a sentence says the same", () => {
  expect(evidenceOf(ask("what did the harbour board call off?"))).toMatch(/^Skye Harbour Board/);
});

test("a number that is asked about keeps its sentence ahead", () => {
  expect(evidenceOf(ask("how many customers does Reid need by June?"))).toMatch(/90 a day by June/);
});
