import { expect, test } from "vitest";
import { readSentence, ROLES } from "#text";
import { language } from "../english.ts";

/** "who>did:role" of every word that hangs on another, but for what only tells a noun or verb more closely. */
function told(text: string): string[] {
  const { words, clauses } = readSentence(text, language);
  return words.flatMap(({ lower }, at) => {
    const governor = clauses.governors[at];
    const role = ROLES[clauses.roles[at]];
    return governor < 0 || role === "modifier" || role === "clause"
      ? []
      : [`${lower} > ${words[governor].lower}: ${role}`];
  });
}

test.each([
  ["the active", "The army killed the general.", ["army > killed: subject", "general > killed: object"]],
  [
    "the passive, whose roles are those of the active",
    "The soldiers were killed by the army.",
    ["soldiers > killed: object", "army > killed: subject"],
  ],
  [
    "what a thing is",
    "Bamako is the capital of Mali.",
    ["bamako > is: subject", "capital > is: attribute", "mali > capital: of"],
  ],
  [
    "both of two",
    "Macron and Merkel signed the treaty.",
    ["macron > signed: subject", "merkel > signed: subject", "treaty > signed: object"],
  ],
  [
    "what stands before the clause",
    "In 2013, France sent troops.",
    ["2013 > sent: oblique", "france > sent: subject", "troops > sent: object"],
  ],
  [
    "the words before their speaker",
    '"We won," said Jean Lee.',
    ["we > won: subject", "lee > said: subject"],
  ],
])("%s", (_, text, expected) => {
  expect(told(text)).toEqual(expect.arrayContaining(expected));
});

test("every word hangs on one that is there, or on none", () => {
  const { words, clauses } = readSentence(
    "If it, for some reason, takes place later, we'll be prepared for that as well, she told them.",
    language,
  );
  for (const [at, governor] of clauses.governors.entries()) {
    expect(governor).not.toBe(at);
    expect(governor).toBeLessThan(words.length);
  }
});
