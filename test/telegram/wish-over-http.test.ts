import { describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { MORE_TROOPS, type Words } from "./bot-on-standin.ts";
import { useTrial } from "./use-trial.ts";

/** Follows nothing. */
const ADA = 1001;
const QUESTION = "How many hostages were freed?";
const SENTENCE = "Six hostages were freed, the ministry said.";
const HOSTAGES: Words = [
  ["\nLe Drian told France", `\n${SENTENCE}\n\nLe Drian told France`],
  [
    "\nfacts:\n",
    `
facts:
  - id: hostages
    label: Hostages freed
    kind: figure
    value: { quantity: 6, unit: hostages }
    says: Six hostages were freed.
    importance: key
    evidence: ["${SENTENCE}"]
`,
  ],
];

describe.each(DATABASES)("a wish over HTTP, with $name", (kind) => {
  const { trial } = useTrial(kind);

  const latest = async (count: number) => (await trial.said(ADA, count))[count - 1];

  test("is made by one tap, comes true once, and says nothing of what else changed", async () => {
    trial.standin.control.say({ chat: ADA, text: QUESTION });
    expect(await latest(1)).toContain("Once the story says, I can tell you");
    const [{ message_id: message }] = (await trial.standin.control.messages({ chat: ADA, by: "bot" }))
      .messages;
    trial.standin.control.press({ chat: ADA, message, button: "Tell me when it does" });
    expect(await latest(2)).toBe(`I tell you once the story says: ${QUESTION}`);
    await trial.storage.follows.choose(ADA, { quiet: { from: 0, to: 0 } });
    await trial.publish(MORE_TROOPS);
    await trial.publish(HOSTAGES);
    expect(await latest(3)).toBe(
      `French forces kill 40 fighters in Mali\n\nYou asked: ${QUESTION}\n6 hostages\n${SENTENCE}\n\nAl Jazeera, undated, revision 3 · in the story`,
    );
    await trial.publish([
      ["1,200 troops", "1,300 troops"],
      ["quantity: 1200", "quantity: 1300"],
    ]);
    await expect
      .poll(async () => (await trial.storage.announcements.all())[0].deliveries)
      .toMatchObject({ queued: 0, claimed: 0 });
    expect(await trial.said(ADA, 0)).toHaveLength(3);
  });
});
