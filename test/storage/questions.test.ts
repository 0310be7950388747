import { describe, expect, test } from "vitest";
import type { StoryId } from "#story";
import { DATABASES } from "./databases.ts";
import { everyRow } from "./every-row.ts";
import { useStorage } from "./use-storage.ts";

const MALI = "mali" as StoryId;
const DAY = 24 * 3_600_000;

describe.each(DATABASES)("what readers asked, in $name", (kind) => {
  const { storage, database, clock } = useStorage(kind);

  async function ask(number: number, text: string, outcome: "found" | "unknown" = "unknown"): Promise<void> {
    await storage.inbox.receive([{ id: number, chat: 4711, body: {} }]);
    await storage.inbox.handled(number, { question: { text, outcome, story: MALI } });
  }

  test("an answer is judged once, and nobody is named", async () => {
    await ask(1, "how many?", "found");
    await storage.questions.judge(1, "wrong");
    await storage.questions.judge(1, "right");
    await storage.questions.judge(2, "right");
    const { questions } = await everyRow(database.url);
    expect(questions.map(({ judged }) => judged)).toEqual(["wrong"]);
    expect(JSON.stringify(questions)).not.toContain("4711");
  });

  test("what wasn't answered is there until it is dismissed; what is muted stays, and says so", async () => {
    await ask(1, "who paid?");
    clock.now += 1;
    await ask(2, "who pays? Tell me at ada@example.org");
    await ask(3, "how many?", "found");
    const asked = (number: number, text: string, isMuted = false) => ({ number, text, story: MALI, isMuted });
    const masked = expect.not.stringContaining("ada@") as string;
    expect(await storage.questions.unanswered()).toEqual([asked(2, masked), asked(1, "who paid?")]);
    await storage.questions.setAside([1], "muted");
    await storage.questions.setAside([2], "dismissed");
    await storage.questions.setAside([], "dismissed");
    expect(await storage.questions.unanswered()).toEqual([asked(1, "who paid?", true)]);
  });

  test("each day tells how many were asked, answered and judged", async () => {
    await ask(1, "before", "found");
    clock.now += DAY;
    await ask(2, "how many?", "found");
    await ask(3, "who paid?");
    await storage.questions.judge(2, "right");
    clock.now += DAY;
    await ask(4, "when?", "found");
    await storage.questions.judge(4, "wrong");
    const since = new Date("2026-03-03T00:00:00Z");
    expect(await storage.questions.days(since)).toEqual([
      { at: since.getTime(), asked: 2, answered: 1, right: 1, wrong: 0 },
      { at: since.getTime() + DAY, asked: 1, answered: 1, right: 0, wrong: 1 },
    ]);
  });
});
