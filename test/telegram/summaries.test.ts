import { beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { MORE_TROOPS, STORY, type Words } from "./bot-on-standin.ts";
import { useTrial } from "./use-trial.ts";

const GROUP = -1_001_000_000_500;
const OLGA = { id: 1, name: "Olga" };
const ADA = 1001;
const HOUR = 3_600_000;
const EVEN_MORE: Words = [
  ["1,200 troops", "1,400 troops"],
  ["quantity: 1200", "quantity: 1400"],
];
const FEWER_KILLED: Words = [
  ["about 40", "about 14"],
  ["quantity: 40, unit: fighters, approximate: true", "quantity: 14, unit: fighters, approximate: true"],
];
const SHORT = `French forces kill 40 fighters in Mali

• French forces operating in northern Mali killed about 40 fighters, Mali's defense minister said Thursday.`;

describe.each(DATABASES)("a summary in a group, with $name", (kind) => {
  const { trial } = useTrial(kind, { at: "2026-03-02T13:05:00Z" });

  beforeEach(() => {
    trial.standin.control.chat({ id: GROUP, type: "supergroup", title: "Readers", owner: OLGA });
  });

  const say = (text: string) => trial.standin.control.say({ chat: GROUP, from: ADA, text });
  const all = async (count: number) => {
    const { messages } = await trial.standin.control.messages({
      chat: GROUP,
      by: "bot",
      count,
      waitMs: 15_000,
    });
    return messages.toSorted((one, other) => one.message_id - other.message_id);
  };
  /** The message at that place, once it has these words. */
  const turned = async (index: number, words: string | RegExp) => {
    await expect.poll(async () => (await all(0))[index]?.text, { timeout: 10_000 }).toMatch(words);
    return (await all(0))[index];
  };
  const calls = (method: string) => trial.standin.control.calls({ method, chat: GROUP }).calls;

  test("is three facts, each with its way into the story, and the story's preview", async () => {
    say("/summary");
    const [summary] = await all(1);
    expect(summary.text).toContain(SHORT);
    expect(summary.text?.match(/^•[^]*? ↗$/gm)).toHaveLength(3);
    const [{ parameters }] = calls("sendMessage");
    expect(parameters["link_preview_options"]).toEqual({ url: "https://example.org/mali" });
    expect(summary.text).not.toContain("updated");
    expect(summary.reply_markup).toBeUndefined();
  });

  test("in full has the figures, the people and the timeline too, in one message", async () => {
    say("/summary full");
    const [summary] = await all(1);
    expect(summary.text).toMatch(/\n\nPeople\n• Jean-Yves Le Drian: [^]*\n\nTimeline\n• 2012: /);
    expect(summary.text?.length).toBeLessThanOrEqual(4096);
  });

  test("is mended in its place when the story changes, with the reader's own time", async () => {
    say("/summary");
    await all(1);
    await trial.publish(MORE_TROOPS);
    const mended = await turned(0, /revision 2[^]*updated 13:0\d UTC$/);
    expect(mended.entities).toContainEqual(expect.objectContaining({ type: "date_time" }));
    await trial.publish(EVEN_MORE);
    await turned(0, /revision 3/);
    expect(await all(0)).toHaveLength(1);
  });

  test("that was wrong is put right below it, and the old words are named", async () => {
    say("/summary");
    await all(1);
    await trial.publish(FEWER_KILLED, { isCorrection: true });
    const [summary, correction] = await all(2);
    expect(correction.text).toContain("about 14 fighters. We told you: about 40 fighters. That was wrong.");
    expect(correction.reply_to_message?.message_id).toBe(summary.message_id);
    await turned(0, /about 14 fighters/);
  });

  test.each([
    ["a 429", { code: 429, retryAfter: 1, times: 1 }],
    ["a 502 that had its effect", { code: 502, when: "after", times: 1 }],
    ["a cut connection", { cut: true, times: 1 }],
  ] as const)("is mended once all the same after %s", async (_, fault) => {
    say("/summary");
    await all(1);
    trial.standin.control.fault({ method: "editMessageText", ...fault });
    await trial.publish(MORE_TROOPS);
    await expect.poll(() => calls("editMessageText").length, { timeout: 10_000 }).toBe(1);
    trial.wait(60_000);
    await turned(0, /revision 2/);
    expect(await all(0)).toHaveLength(1);
  });

  test("is mended by the next process where one was ended in between", async () => {
    say("/summary");
    await all(1);
    trial.standin.control.fault({ method: "editMessageText", code: 500, times: 1 });
    await trial.publish(MORE_TROOPS);
    await expect.poll(() => calls("editMessageText").length, { timeout: 10_000 }).toBe(1);
    await trial.restart();
    trial.wait(60_000);
    await turned(0, /revision 2/);
  });

  test("that somebody has deleted is forgotten", async () => {
    say("/summary");
    const [summary] = await all(1);
    const gone = "Bad Request: message to edit not found";
    trial.standin.control.fault({ method: "editMessageText", code: 400, description: gone });
    await trial.publish(MORE_TROOPS);
    await expect.poll(() => calls("editMessageText").length, { timeout: 10_000 }).toBe(1);
    await trial.publish(EVEN_MORE);
    say("/summary");
    const both = await all(2);
    expect(both[0].text).toBe(summary.text);
    expect(calls("editMessageText")).toHaveLength(1);
  });

  test("of a story that is withdrawn says so", async () => {
    say("/summary");
    await all(1);
    await trial.withdraw();
    const mended = await turned(0, /withdrawn/);
    expect(mended.text).toBe(
      "French forces kill 40 fighters in Mali\n\nThe newsroom has withdrawn this story.",
    );
  });

  test("comes every day at its hour of the chat's clock, and each stays right", async () => {
    await trial.storage.follows.choose(GROUP, { timeZone: "Europe/Paris" });
    await trial.storage.summaries.want(GROUP, STORY, { length: "short", when: { dailyAt: 18 } });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await all(0)).toEqual([]);
    trial.wait(4 * HOUR);
    expect(await all(1)).toHaveLength(1);
    trial.wait(24 * HOUR);
    expect(await all(2)).toHaveLength(2);
    await trial.publish(MORE_TROOPS);
    await turned(0, /revision 2/);
    await turned(1, /revision 2/);
  });

  test("that always stands there is posted at once, mended, and posted anew where it was deleted", async () => {
    await trial.storage.summaries.want(GROUP, STORY, { length: "short", when: "kept" });
    expect(await all(1)).toHaveLength(1);
    await trial.publish(MORE_TROOPS);
    await turned(0, /revision 2/);
    const gone = "Bad Request: message can't be edited";
    trial.standin.control.fault({ method: "editMessageText", code: 400, description: gone });
    await trial.publish(EVEN_MORE);
    const [, anew] = await all(2);
    expect(anew.text).toMatch(/revision 3/);
    expect(await all(0)).toHaveLength(2);
  });
});
