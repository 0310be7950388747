import { describe, expect, test } from "vitest";
import { storyFromText, type StoryId } from "#story";
import { language } from "../english.ts";
import { matchQuestion } from "../../src/answering/matching.ts";
import { missingOf } from "../../src/answering/missing.ts";
import { readQuestion } from "../../src/answering/reading.ts";
import { indexStory } from "../../src/answering/story-index.ts";

const TEXT = `French forces killed about 40 fighters in northern Mali on Thursday, Defense Minister Jean-Yves Le Drian said.

France has kept 1,000 troops there since January 2013. Malian soldiers took part in the raid.

The International Federation for Human Rights published a report on the army. Former president Amadou Toumani Touré was ousted in a coup.

The European Union is training the army. Its mission ends next year, the U.N. said.

The envoys were tired. A vote on the budget has been held, an aide said.`;

const index = indexStory(
  storyFromText({ id: "mali" as StoryId, title: "French forces kill 40 in Mali", text: TEXT }, language),
  language,
);

function missing(question: string): unknown {
  return missingOf(matchQuestion(readQuestion(question, language), undefined, index, language), language);
}

describe("a name that the story doesn't mention", () => {
  test.each([
    ["How many troops does Chad have?", "Chad"],
    ["What did Angela Merkel say?", "Angela Merkel"],
    ["how many troops are in chad?", "Chad"], // a country is known in small letters
    ["Did German soldiers take part?", "Germany"], // its adjective stands for it
    ["What is Niger's role?", "Niger"],
  ])("%s", (question, name) => expect(missing(question)).toEqual({ kind: "name", name }));
});

describe("a name that it does mention, in whatever form, is never said to be missing", () => {
  test.each([
    ["What did Toure say?"], // without the accent
    ["Who is Le Drain?"], // a slip of the fingers
    ["What does France's president think?"],
    ["Are Malians happy?"],
    ["What does the UN think?"], // without the full stops
    ["What did the United Nations decide?"], // the full form of initials
    ["Is the EU there?"],
  ])("%s", (question) => expect(missing(question)).not.toMatchObject({ kind: "name" }));
});

describe("what was asked of a thing", () => {
  test.each([
    ["How many were wounded?", { kind: "figure", of: "wounded" }],
    ["How many hostages were freed?", { kind: "figure", of: "hostages freed" }],
    ["How many pages does the report have?", { kind: "figure", of: "pages" }],
    ["When did the coup happen?", { kind: "date", of: "the coup" }],
    ["Where did the vote take place?", { kind: "place", of: "the vote" }],
    ["Why did the coup happen?", { kind: "reason", of: "the coup" }],
    ["Who is the mayor of Mali?", { kind: "person", of: "the mayor of Mali" }],
  ])("%s", (question, expected) => expect(missing(question)).toEqual(expected));

  test.each([
    ["How many fighters were killed by the soldiers?"], // it tells of about 40 fighters killed
    ["When was the raid?"], // dates stand beside it
    ["Who is the defense minister?"],
  ])("%s is not said to be missing", (question) => expect(missing(question)).toEqual({ kind: "answer" }));
});

describe("what would single one thing out", () => {
  test.each([
    ["Who was the first to leave?", "first"],
    ["Which soldiers took part in the deadliest raid?", "deadliest"],
  ])("%s", (question, qualifier) => expect(missing(question)).toEqual({ kind: "qualifier", qualifier }));

  test.each([
    ["Did it end last year?"], // says when
    ["Were at least some envoys tired?"],
  ])("%s: nothing", (question) => expect(missing(question)).not.toMatchObject({ kind: "qualifier" }));
});

describe("a word that the story has nothing like", () => {
  test.each([
    ["Which helicopters did the French use?", "helicopters"],
    ["Were any weapons seized?", "weapons"],
  ])("%s", (question, word) => expect(missing(question)).toEqual({ kind: "word", word }));

  test.each([
    ["What kind of thing was it?"], // says only of what sort the answer is
    ["Were the troopers brave?"], // troops are near enough
    ["wat asdfgh meen"], // no word at all
  ])("%s: nothing in particular", (question) => expect(missing(question)).toEqual({ kind: "answer" }));
});
