import { describe, expect, test } from "vitest";
import { compareFacts, type Change } from "#story";
import { articleFile, factsFile, readStory } from "./files.ts";

const story = (body: string, value: string, quote: string, more = "") =>
  readStory(articleFile(body), factsFile(value, JSON.stringify(quote), more));

const summary = (changes: readonly Change[]) =>
  changes.map((change) =>
    change.kind === "changed"
      ? `${change.kind} ${change.id}: ${change.cause}`
      : `${change.kind} ${change.id}`,
  );

const before = story(
  "About 40 people left. They were cold.",
  "{ quantity: 40, unit: people }",
  "About 40 people",
);

describe("what became of a fact", () => {
  test.each([
    ["nothing, in the same files", before, []],
    [
      "nothing, when its sentence moved to another paragraph",
      story(
        "Late news.\n\nAbout 40 people left. They were cold.",
        "{ quantity: 40, unit: people }",
        "About 40 people",
      ),
      [],
    ],
    [
      "nothing, when the editor mended label, importance or ways to ask",
      story(
        "About 40 people left. They were cold.",
        "{ quantity: 40, unit: people }",
        "40 people",
        "    asked: [how many]\n    importance: key\n",
      ),
      [],
    ],
    [
      "another value in a changed article is news",
      story("About 46 people left. They were cold.", "{ quantity: 46, unit: people }", "About 46 people"),
      ["changed ferry: news"],
    ],
    [
      "another value under the same quote was our misreading",
      story(
        "About 40 people left. They were cold.",
        "{ quantity: 40, unit: people, approximate: true }",
        "About 40 people",
      ),
      ["changed ferry: misreading"],
    ],
    [
      "another value by a sentence that stood there before was our misreading",
      story("About 40 people left. They were cold.", "{ text: cold }", "They were cold"),
      ["changed ferry: misreading"],
    ],
    [
      "another speaker",
      story(
        "About 40 people left, guards said. They were cold.",
        "{ quantity: 40, unit: people }",
        "About 40 people left, guards said",
        "    saidBy: coastguard\n",
      ),
      ["changed ferry: news"],
    ],
    [
      "the same value in other words",
      story("Some 40 people left. They were cold.", "{ quantity: 40, unit: people }", "Some 40 people"),
      ["reworded ferry"],
    ],
    [
      "a value that nobody confirmed is told as wording",
      story(
        "About 46 people left. They were cold.",
        "{ quantity: 46, unit: people }",
        "About 46 people",
        "    origin: extracted\n",
      ),
      ["reworded ferry"],
    ],
  ])("%s", (_name, after, expected) => {
    expect(summary(compareFacts(before, after))).toEqual(expected);
  });

  test("a name told by the sentence before the quote is news when that sentence changed", () => {
    const first = story("Ann O'Brien won. She left.", "{ entity: obrien }", "She left");
    const second = story("The guards won. She left.", "{ entity: coastguard }", "She left");
    expect(summary(compareFacts(first, second))).toEqual(["changed ferry: news"]);
  });

  test("added and withdrawn, by id", () => {
    const renamed = {
      ...before,
      facts: before.facts.map((fact) => ({ ...fact, id: "people" as typeof fact.id })),
    };
    expect(summary(compareFacts(before, renamed))).toEqual(["added people", "withdrawn ferry"]);
  });

  test("what the article said before, or still says, is the editor's work alone", () => {
    const bare = { ...before, facts: [] };
    expect(compareFacts(bare, before)).toMatchObject([{ kind: "added", cause: "editing" }]);
    expect(compareFacts(before, bare)).toMatchObject([{ kind: "withdrawn", cause: "editing" }]);
    const other = { ...story("Nobody left.", "{ text: Nobody }", "Nobody"), facts: [] };
    expect(compareFacts(other, before)).toMatchObject([{ kind: "added", cause: "news" }]);
    expect(compareFacts(before, other)).toMatchObject([{ kind: "withdrawn", cause: "news" }]);
  });

  test("another value that nobody has confirmed is said to be so", () => {
    const extracted = (count: number) =>
      story(
        `About ${count} people left.`,
        `{ quantity: ${count}, unit: people }`,
        `About ${count} people`,
        "    origin: extracted\n",
      );
    expect(compareFacts(extracted(40), extracted(46))).toMatchObject([{ isUnconfirmed: true }]);
    const same = story("Some 40 people left.", "{ quantity: 40, unit: people }", "Some 40 people");
    expect(compareFacts(before, same)).toMatchObject([{ kind: "reworded", isUnconfirmed: false }]);
  });

  test("a change carries the old fact and the new one", () => {
    const after = story(
      "About 46 people left. They were cold.",
      "{ quantity: 46, unit: people }",
      "About 46 people",
    );
    expect(compareFacts(before, after)).toMatchObject([
      { before: { value: { quantity: 40 } }, after: { value: { quantity: 46 } } },
    ]);
  });

  test("the order of a list's items is no change", () => {
    const list = (items: string) => story("Mo and Jo left.", `{ list: [${items}] }`, "Mo and Jo left");
    expect(compareFacts(list("Mo, Jo"), list("Jo, Mo"))).toEqual([]);
  });
});
