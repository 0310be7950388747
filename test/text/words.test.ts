import { expect, test } from "vitest";
import { language } from "../english.ts";

const { readWords } = language;

test("an owner is cut from its ending, and the next time the same", () => {
  const cut = (): string[] => readWords("Syria’s Bashar al-Assad spoke.").map(({ text }) => text);
  const first = cut();
  readWords("the army of Syria’s");
  readWords("Syria’s");
  expect(first.slice(0, 2)).toEqual(["Syria", "’s"]);
  expect(cut()).toEqual(first);
});
