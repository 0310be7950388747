import { describe, expect, test } from "vitest";
import { QuestionLimit } from "../../src/telegram/question-limit.ts";

describe("the questions of a minute", () => {
  test("twenty of a person are answered, then one line, then silence until the minute ends", () => {
    const limit = new QuestionLimit();
    const verdicts = Array.from({ length: 30 }, (_, second) => limit.take({ person: 7 }, 1000 * second));
    expect(verdicts).toEqual([...Array(20).fill("answer"), "tell", ...Array(9).fill("silent")]);
    expect(limit.take({ person: 8 }, 30_000)).toBe("answer");
    expect(limit.take({ person: 7 }, 59_999)).toBe("silent");
    expect(limit.take({ person: 7 }, 60_000)).toBe("answer");
  });

  test("thirty of a group are answered, whoever asks, then one line, then silence", () => {
    const limit = new QuestionLimit();
    const verdicts = Array.from({ length: 40 }, (_, second) =>
      limit.take({ person: second, group: -5 }, 1000 * second),
    );
    expect(verdicts).toEqual([...Array(30).fill("answer"), "tell", ...Array(9).fill("silent")]);
    expect(limit.take({ person: 1, group: -6 }, 40_000)).toBe("answer");
    expect(limit.take({ person: 1 }, 40_000)).toBe("answer");
  });

  test("one person's flood doesn't silence their group", () => {
    const limit = new QuestionLimit();
    for (let asked = 0; asked < 100; asked++) limit.take({ person: 7, group: -5 }, 0);
    expect(limit.take({ person: 8, group: -5 }, 0)).toBe("answer");
  });
});
