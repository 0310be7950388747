import { expect, test } from "vitest";
import { QuestionLimit } from "../../src/telegram/question-limit.ts";

test("twenty questions a minute are answered, then one line, then silence until the minute ends", () => {
  const limit = new QuestionLimit();
  const verdicts = Array.from({ length: 30 }, (_, second) => limit.take(7, 1000 * second));
  expect(verdicts).toEqual([...Array(20).fill("answer"), "tell", ...Array(9).fill("silent")]);
  expect(limit.take(8, 30_000)).toBe("answer");
  expect(limit.take(7, 59_999)).toBe("silent");
  expect(limit.take(7, 60_000)).toBe("answer");
});
