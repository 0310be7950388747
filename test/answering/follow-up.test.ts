import { describe, expect, test } from "vitest";
import { answerQuestion, NEW_CONVERSATION } from "#answering";
import { language } from "../english.ts";
import { bareIndex, index, shortOf, talk } from "./shipped-story.ts";

type Row = readonly [asked: string, answer: string | RegExp, reason: string];

/** One conversation: what is asked, what the answer holds, and why it must. */
function transcript(name: string, rows: readonly Row[], about = index): void {
  test(name, () => {
    const answers = talk(
      rows.map(([asked]) => asked),
      about,
    ).map(shortOf);
    for (const [i, [asked, answer, reason]] of rows.entries()) {
      expect(answers[i], `${asked} (${reason})`).toMatch(answer);
    }
  });
}

describe("a bare question word is answered beside what was told", () => {
  transcript("who, where", [
    ["How many rebels were killed?", "about 40 fighters", "stands on its own"],
    ["by whom?", "French forces", "a doer, and not the rebels again"],
    ["and where?", "northern Mali", "a place of the same sentence"],
  ]);
  transcript("why, and alone", [
    ["When did France intervene?", "January 2013", "stands on its own"],
    ["why?", /^to stop armed groups/, "the aim of that intervention, not of the troops' mission"],
    ["alone?", /^Yes/, "one word with a question mark asks yes or no"],
  ]);
  transcript("from where", [
    ["where are the soldiers in the photo going?", "Gao", "stands on its own"],
    ["from where?", "Bamako", "the other place: what was told is no answer again"],
  ]);
  transcript("what somebody is called, and what nobody is", [
    ["Who led the coup?", "Sanogo", "stands on its own"],
    ["and what was the name of the president?", "Toure", "a name that was not told"],
    ["how long was the report?", /^unknown/, "a day is no length"],
  ]);
  transcript("when, of what was asked before", [
    ["Which organisations put out the report?", /FIDH/, "stands on its own"],
    ["and on which day was it released?", "Thursday", "the study, which those organisations wrote"],
  ]);
  transcript("how many is no time", [
    ["which rebels died in the attack?", /fighters/, "stands on its own"],
    ["how many?", "about 40", "several months are theirs as well, though no number of them"],
  ]);
  transcript("against whom", [
    ["what does the report say about the army?", /abuses/, "stands on its own"],
    ["against whom?", /civilians/, "what is worded with “against”"],
  ]);
});

describe("a pronoun stands for whom or what the talk is about", () => {
  transcript("he is the one who was told", [
    ["who is Toure?", /president/, "stands on its own"],
    ["what happened to him afterwards?", /imprisoned/, "afterwards: the sentence after it"],
    ["And who governed after that?", "a transitional civilian government", "of the same sentence"],
    ["who was at its head?", "unknown", "the story names nobody who leads it"],
  ]);
  transcript("a bare question keeps whom it is about", [
    ["who was ousted?", "Amadou Toumani Toure", "stands on its own"],
    ["by whom?", /Sanogo/, "the doer"],
    ["when?", "2012", "still of the ousting"],
    ["what happened to him after that?", /imprisoned/, "he is the ousted one, two turns later"],
  ]);
  transcript("them, it and there", [
    ["How many French soldiers are in Mali?", /1,000/, "stands on its own"],
    ["what are they doing there?", /counterterrorism mission/, "they: the soldiers; there: Mali"],
    ["who said so?", "Jean-Yves Le Drian", "so: what was told"],
  ]);
});

describe("a word that points back takes the nearer of two that fit", () => {
  transcript("it is what the fact is of, though it tells of an event too", [
    ["what was published on Thursday?", /report/, "stands on its own"],
    ["when was it released?", "Thursday", "the report, and not the coup that it tells of"],
  ]);
  transcript("it does something", [
    ["which day was the report released?", "Thursday", "stands on its own"],
    ["whom does it accuse?", /Malian army/, "it: the report, which accuses"],
  ]);
  transcript("its soldiers", [
    ["What was the aim of the French intervention?", /^to stop/, "stands on its own"],
    ["did others help?", /^No: .*unilateral/, "whether it was done together"],
    ["how many of its troops remain there?", "1,000", "no intervention has troops: France's"],
  ]);
  transcript("who wrote it, of a thing that was told", [
    ["When was the report made public?", "Thursday", "stands on its own"],
    ["who wrote it?", /Human Rights/, "the report, and not the story"],
  ]);
  transcript("in it", [
    ["When was the photo taken?", "December 31, 2013", "stands on its own"],
    ["who is in it?", /French and Malian/, "in the photo, and not in its credit"],
  ]);
});

describe("one of several is picked out", () => {
  transcript("the other one", [
    ["whom did Western powers oust in Libya?", "Muammar Gaddafi", "stands on its own"],
    ["and the other one, which country is his?", "Syria", "the other person of that sentence"],
    ["does France have soldiers there?", "unknown", "there is Syria, where the story tells of none"],
  ]);
  transcript("the first, the second", [
    ["Which organisations wrote the report?", /FIDH.*AMDH/, "stands on its own"],
    [
      "what does the first one stand for?",
      "International Federation for Human Rights",
      "by its place in the sentence",
    ],
    ["and the second?", "Malian Association for the Defense of Human Rights", "the same asked of the next"],
  ]);
  transcript("somebody else by name", [
    ["What did France do about Libya?", /paved the way/, "stands on its own"],
    ["and what about Syria?", /speaking out/, "the same of another country"],
    ["and in Chad?", "unknown", "the story does not name it"],
  ]);
});

describe("what the story does not say is refused, however much was said around it", () => {
  test.each<readonly [told: string, asked: string, reason: string]>([
    ["How many rebels were killed?", "how many of them were wounded?", "wounded is not killed"],
    ["Who took the photo?", "what camera did he use?", "nothing of a camera"],
    ["how many fighters were killed?", "what are all their names?", "whom they are linked to has another"],
    ["Who led the coup?", "and what happened to him then?", "whose country it is did not happen to him"],
    ["How many French soldiers are left?", "who commands them?", "nobody is said to"],
    ["What did France do about Libya?", "what did Russia say to that?", "Russia is not named"],
  ])("%s … %s (%s)", (told, asked) => {
    expect(talk([told, asked]).map(shortOf).at(-1)).toBe("unknown");
  });
});

describe("a question of its own ends the subject before", () => {
  transcript("and is not dragged back", [
    ["who took the photo?", "Joel Saget", "stands on its own"],
    ["who led the coup?", "Amadou Haya Sanogo", "not of the photo"],
    ["when was that?", "2012", "of the coup"],
  ]);
  test("also where it is refused", () => {
    expect(
      talk(["who led the coup?", "what did Chad say about the photo?", "when was it taken?"]).map(shortOf),
    ).toEqual(["Amadou Haya Sanogo", "unknown", "December 31, 2013"]);
  });
});

describe("without an editor's facts the sentence before is asked", () => {
  transcript(
    "dates and places are found beside the answer",
    [
      ["who led the coup?", /Sanogo/, "stands on its own"],
      ["when?", /2012/, "the date of that sentence"],
    ],
    bareIndex,
  );
});

test("what the turns before added is among the reasons, and nothing is added to a first question", () => {
  const reasons = talk(["who led the coup?", "when?"]).map((answer) =>
    answer.kind === "chat" ? [] : answer.why.map(({ feature }) => feature),
  );
  expect(reasons.map((features) => features.includes("turns before"))).toEqual([false, true]);
});

test("turns on another story, or on a sentence that the text has lost, are forgotten", () => {
  const { conversation } = answerQuestion(
    { text: "who led the coup?", conversation: NEW_CONVERSATION },
    index,
    language,
  );
  const [turn] = conversation.turns;
  for (const stale of [
    { ...conversation, turns: [{ ...turn, sentence: 999 }] },
    { turns: conversation.turns },
  ]) {
    expect(shortOf(answerQuestion({ text: "and when?", conversation: stale }, index, language).answer)).toBe(
      "unknown",
    );
  }
});

test("a conversation keeps numbers and ids, and no word of the reader", () => {
  const { conversation } = answerQuestion(
    { text: "who the heck led the coup?", conversation: NEW_CONVERSATION },
    index,
    language,
  );
  const { story } = index;
  const ids = new Set<string>([
    story.id,
    ...story.entities.map(({ id }) => id),
    ...story.facts.map(({ id }) => id),
  ]);
  const words: string[] = [];
  JSON.stringify(conversation, (_, value: unknown) => {
    if (typeof value === "string") words.push(value);
    return value;
  });
  expect(words.filter((word) => !ids.has(word))).toEqual([]);
});
