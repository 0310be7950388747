import { describe, expect, test } from "vitest";
import type { FactId, StoryId } from "../../src/story/index.ts";
import {
  type ButtonAction,
  decodeAction,
  encodeAction,
  questionButtons,
} from "../../src/telegram/buttons.ts";

const LONGEST = "a-story-with-a-name-of-32-letter" as StoryId;

describe("a button's data", () => {
  test.each<ButtonAction>([
    { kind: "ask", story: LONGEST, number: 999 },
    { kind: "story", story: LONGEST },
    { kind: "view", view: "timeline", story: LONGEST },
    { kind: "offer", verb: "publish", story: LONGEST, hash: "0123abcd" },
    { kind: "stop", story: LONGEST, revision: 123456789 },
    { kind: "desk", story: LONGEST },
    { kind: "preview", story: LONGEST },
    { kind: "fact", verb: "detail", story: LONGEST, fact: "a-fact-of-24-letters-too" as FactId },
  ])("$kind comes back as it was made, with the longest of ids", (action) => {
    expect(LONGEST).toHaveLength(32);
    expect(decodeAction(encodeAction(action))).toEqual(action);
  });

  test("is refused when it is made, not by Telegram, where it has more than 64 bytes", () => {
    expect(() => encodeAction({ kind: "story", story: "é".repeat(30) as StoryId })).toThrow(
      /66 bytes, at most 64/,
    );
  });

  test.each([
    "",
    "x",
    "ask",
    "ask:mali",
    "ask:mali:",
    "ask:mali:-1",
    "ask:Mali:1",
    "ask:mali:1:2",
    "offer:mali:publish:xyz",
    "offer:mali:steal:0123abcd",
    "stop:mali:0",
    "f:mali:show",
    "f:mali:burn:troops",
    "story:",
    "story:mali:1",
    "view:mali",
    "view:mali:map",
    "menu:mali",
    "ask:../..:1",
  ])("%j of another version is unknown", (data) => {
    expect(decodeAction(data)).toEqual({ kind: "unknown" });
  });

  test("questions get a row each and a number of their own; an empty one no button", () => {
    const rows = questionButtons(["Who?", " ", "When?"], "mali" as StoryId);
    expect(rows.map((row) => row.map(({ label, action }) => `${label} ${encodeAction(action)}`))).toEqual([
      ["Who? ask:mali:0"],
      ["When? ask:mali:1"],
    ]);
  });
});
