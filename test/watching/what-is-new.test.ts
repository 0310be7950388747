import { describe, expect, test } from "vitest";
import type { StoryId } from "#story";
import { NEWEST_DRAFTED, whatIsNew } from "../../src/watching/what-is-new.ts";

const HOUR = 3_600_000;
const found = (name: string, changes: object = {}) => ({
  id: name,
  link: `https://news.example/${name}`,
  likeness: `like ${name}`,
  state: `state of ${name}`,
  ...changes,
});
const known = (number: number, name: string, changes: object = {}) => ({
  number,
  ...found(name),
  work: "noted" as const,
  tries: 0,
  story: name as StoryId,
  ...changes,
});
/** Number and work of what is remembered anew. */
const brief = (items: readonly { readonly number: number; readonly work: string }[]) =>
  items.map(({ number, work }) => `${number} ${work}`);

describe("an item that is known", () => {
  test.each([
    ["as it was: nothing", {}, []],
    ["changed: its story is owed again", { state: "new" }, ["7 owed"]],
    ["moved: its story is owed again", { link: "https://news.example/else" }, ["7 owed"]],
    ["renamed: its new name is remembered", { id: "else" }, ["7 noted"]],
    [
      "renamed and moved: it is known by headline and date",
      { id: "else", link: "https://news.example/else" },
      ["7 owed"],
    ],
  ])("%s", (_what, changes, expected) => {
    const { items } = whatIsNew([found("ferry", changes)], [known(7, "ferry")], HOUR);
    expect(brief(items)).toEqual(expected);
  });

  test("that was never drafted is drafted by no change", () => {
    const before = known(7, "ferry", { story: undefined });
    expect(brief(whatIsNew([found("ferry", { state: "new" })], [before], HOUR).items)).toEqual(["7 noted"]);
  });
});

test("two of one look are two, and the surer sign wins", () => {
  const look = [found("new", { likeness: "like ferry" }), found("ferry")];
  expect(whatIsNew(look, [known(7, "ferry")], HOUR).items).toEqual([
    expect.objectContaining({ number: 8, id: "new", work: "owed" }),
  ]);
});

describe("new items", () => {
  const many = ["e", "d", "c", "b", "a"].map((name) => found(name));

  test("are all drafted while the feed is watched, the oldest first", () => {
    const { items, passedOver } = whatIsNew(many, [known(1, "x")], HOUR);
    expect(items.map(({ id, work }) => `${id} ${work}`)).toEqual([
      "a owed",
      "b owed",
      "c owed",
      "d owed",
      "e owed",
    ]);
    expect(passedOver).toBe(0);
  });

  test.each([
    ["a feed that was never read", Infinity],
    ["one that was not for days", 72 * HOUR],
  ])("of %s: the newest few are drafted", (_what, awayMs) => {
    const { items, passedOver } = whatIsNew(many, [], awayMs);
    expect(items.filter(({ work }) => work === "owed").map(({ id }) => id)).toEqual(["c", "d", "e"]);
    expect(passedOver).toBe(many.length - NEWEST_DRAFTED);
  });
});
