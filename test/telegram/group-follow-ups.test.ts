import { beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { useTrial } from "./use-trial.ts";

const GROUP = -1_001_000_000_500;
const ADA = 1001;
const BEN = 1002;

describe.each(DATABASES)("two who ask in one group, with $name", (kind) => {
  const { trial } = useTrial(kind);
  let answered = 0;

  beforeEach(() => {
    trial.standin.control.chat({ id: GROUP, type: "supergroup", title: "Readers" });
    answered = 0;
  });

  /** The first line of the answer, and its number. */
  async function say(from: number, text: string, replyTo?: number) {
    trial.standin.control.say({ chat: GROUP, from, text, ...(replyTo !== undefined && { replyTo }) });
    const [said] = (await trial.said(GROUP, ++answered)).slice(-1);
    const { messages } = await trial.standin.control.messages({ chat: GROUP, by: "bot" });
    trial.wait(10_000);
    return { said: said.split("\n")[0], id: Math.max(...messages.map((one) => one.message_id)) };
  }

  test("each go on with their own; a reply goes on with what it replies to, whoever writes it", async () => {
    const ousted = await say(ADA, "/ask who was ousted?");
    const killed = await say(BEN, "/ask who led the coup?");
    expect([ousted.said, killed.said]).toEqual(["Amadou Toumani Toure", "Amadou Haya Sanogo"]);
    expect((await say(ADA, "/ask what happened to him?")).said).toMatch(/^After he was ousted, Toure/);
    expect((await say(BEN, "what happened to him?", ousted.id)).said).toMatch(/^After he was ousted, Toure/);
    expect((await say(ADA, "when was that?", killed.id)).said).toBe("2012");
    const stranger = await say(1003, "/ask what happened to him?");
    expect(stranger.said).not.toContain("Toure");
  });
});
