import { expect, test } from "vitest";
import { language } from "../english.ts";
import { readQuestion } from "../../src/answering/reading.ts";

test.each([
  ["Who killed the general?", "killed", "subject", undefined],
  ["Who was killed by the army?", "killed", "object", undefined],
  ["What did Zhang Rou want to attack?", "attack", "object", undefined],
  ["What does the phrase refer to?", "refer", "oblique", "to"],
  ["In which year did Spain trade Florida?", "trade", "oblique", "in"],
  ["When was the first edition launched?", "launched", "oblique", undefined],
  ["October Revolution was carried out by which group?", "carried", "subject", "by"],
  ["What does Sveaborg guard?", "guard", "object", undefined],
  ["What is the capital of Mali?", "is", "attribute", undefined],
])("%s leaves open the %s's %s", (question, verb, role, preposition) => {
  const { gap, sentence } = readQuestion(question, language);
  expect({ verb: sentence.words[gap.verb]?.lower, role: gap.role, preposition: gap.preposition }).toEqual({
    verb,
    role,
    preposition,
  });
});
