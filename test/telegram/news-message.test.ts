import { expect, test } from "vitest";
import { newsSince } from "#following";
import { speech } from "../english.ts";
import { plainText } from "../../src/telegram/html.ts";
import { composeNews } from "../../src/telegram/news-message.ts";
import { type FactSpec, ferry, type Line, revision } from "../following/revisions.ts";

const parts = { speech, timeZone: "UTC" };

function passengers(count: number, more: FactSpec = {}): Line {
  return [
    `The ferry had ${count} passengers.`,
    { value: `{ quantity: ${count}, unit: passengers }`, ...more },
  ];
}

function messageOf(...revisions: Parameters<typeof newsSince>[0]): string {
  const { text, buttons } = composeNews(newsSince(revisions, { what: "all", told: new Set() }), parts);
  return [text.markup, ...buttons.map((row) => row.map(({ label }) => `[${label}]`).join(" "))].join("\n");
}

const FOOT = "The Harbour Post, undated, revision 2\n[Summary] [Change]";
const first = revision(ferry(1, passengers(40)));

test("a value that changed: the old one, the new one, and the sentence that says so", () => {
  const second = revision(ferry(2, passengers(46)), { note: "The coastguard counted again." });
  expect(messageOf(first, second)).toBe(
    "<b>Ferry runs aground off Skye</b>\n\n" +
      "<b>Label of passengers: 40 passengers → 46 passengers</b>\n" +
      "<blockquote expandable>The ferry had 46 passengers.</blockquote>\n\n" +
      "<i>From the newsroom: The coastguard counted again.</i>\n\n" +
      FOOT,
  );
});

test.each([
  [
    "a correction names what was wrong",
    [first, revision(ferry(2, passengers(46)), { isCorrection: true })],
    "Correction. Label of passengers: 46 passengers. We told you: 40 passengers. That was wrong.",
  ],
  [
    "a misreading is said to be ours",
    [first, revision(ferry(2, ["The ferry had 40 passengers.", { value: "{ text: aground }" }]))],
    "We misread the story. Label of passengers: aground. We told you: 40 passengers.",
  ],
  [
    "something new",
    [
      first,
      revision(ferry(2, passengers(40), ["Nobody was hurt.", { id: "hurt", says: "Nobody was hurt." }])),
    ],
    "New: Nobody was hurt.",
  ],
  [
    "something that is gone",
    [first, revision(ferry(2, ["It is late."]))],
    "No longer in the story: passengers of The ferry had 40 passengers.",
  ],
  [
    "a sentence in other words",
    [
      revision(ferry(1, passengers(40, { origin: "extracted" }))),
      revision(ferry(2, passengers(46, { origin: "extracted" }))),
    ],
    "This sentence now reads:",
  ],
  [
    "a story that is taken back",
    [first, revision({ ...ferry(2, passengers(40)), status: "withdrawn" })],
    "The newsroom has withdrawn this story.",
  ],
])("%s", (_name, revisions, words) => {
  expect(messageOf(...revisions)).toContain(words);
});

test("a sentence in other words is shown with the old one", () => {
  const [before, after] = [40, 46].map((count, index) =>
    revision(ferry(index + 1, passengers(count, { origin: "extracted" }))),
  );
  expect(messageOf(before, after)).toContain(
    "<blockquote expandable>The ferry had 46 passengers.</blockquote>\nIt read:\n" +
      "<blockquote expandable>The ferry had 40 passengers.</blockquote>",
  );
});

test("a hundred changes are one message that says how many more there are", () => {
  const lines = (word: string) =>
    Array.from({ length: 100 }, (_, index): Line => [
      `Deck number ${index} was ${word} when the guards came aboard in the morning.`,
      { id: `deck-${index}`, value: `{ text: ${word} }` },
    ]);
  const news = newsSince([revision(ferry(1, ...lines("wet"))), revision(ferry(2, ...lines("dry")))], {
    what: "all",
    told: new Set(),
  });
  const text = plainText(composeNews(news, parts).text);
  expect(text.length).toBeLessThanOrEqual(4096);
  expect(text.length).toBeGreaterThan(3800);
  expect(text).toMatch(/\n\d+ more things changed\. Ask me, or look at the summary\.\n/);
});
