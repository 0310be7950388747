import { beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { MORE_TROOPS, type Words } from "./bot-on-standin.ts";
import { useTrial } from "./use-trial.ts";

const GROUP = -1_001_000_000_500;
const OLGA = { id: 1, name: "Olga" };
const MEMBERS = Array.from({ length: 999 }, (_, index) => ({
  id: 1001 + index,
  name: `Reader ${index + 1}`,
}));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What three revisions say otherwise; the last puts right the newsroom's own mistake. */
const IMPRISONED: Words = [
  ["Toure was imprisoned", "Toure was put under house arrest"],
  ["text: imprisoned", "text: put under house arrest"],
];
const FEWER_KILLED: Words = [
  ["40 fighters", "14 fighters"],
  ["about 40", "about 14"],
  ["quantity: 40,", "quantity: 14,"],
];

const REPLY = "↳ ";

describe.each(DATABASES)("an evening, with $name", (kind) => {
  const { trial } = useTrial(kind, { at: "2026-03-02T16:01:00Z" });
  let seen = 0;
  let transcript: string[];

  beforeEach(() => {
    trial.standin.control.chat({
      id: GROUP,
      type: "supergroup",
      title: "Readers",
      bot: "left",
      owner: OLGA,
      members: MEMBERS,
    });
    [seen, transcript] = [0, []];
  });

  /** The message that was sent last. */
  async function newest() {
    const { messages } = await trial.standin.control.messages({ chat: GROUP, by: "bot" });
    return messages.toSorted((one, other) => one.message_id - other.message_id).at(-1)?.message_id;
  }

  /** What is new or changed in the group, once the bot has sent or edited so much. */
  async function listen(count: number): Promise<void> {
    const { messages, seq } = await trial.standin.control.messages({
      chat: GROUP,
      by: "bot",
      since: seen,
      count,
      waitMs: 20_000,
    });
    expect(messages).toHaveLength(count);
    seen = seq;
    for (const { text = "", edits } of messages) {
      const lines = text
        .replace(/updated 16:\d\d UTC/, "updated 16:… UTC")
        .split("\n")
        .map((line) => `    ${line}`.trimEnd());
      transcript.push([edits > 0 ? "  Askstory edits:" : "  Askstory:", ...lines].join("\n"));
    }
  }

  async function say(
    from: { readonly id: number; readonly name: string },
    text: string,
    { answers = 1, replyTo }: { readonly answers?: number; readonly replyTo?: number | undefined } = {},
  ): Promise<void> {
    transcript.push(`${from.name}${replyTo === undefined ? "" : " replies"}: ${text}`);
    trial.standin.control.say({
      chat: GROUP,
      from: from.id,
      text,
      ...(replyTo !== undefined && { replyTo }),
    });
    if (answers > 0) await listen(answers);
    trial.wait(MINUTE);
  }

  /** One after the other; what begins with REPLY is written below the answer before it. */
  async function ask(...questions: readonly string[]): Promise<void> {
    for (const question of questions) {
      const member = MEMBERS[transcript.length % MEMBERS.length];
      if (question.startsWith(REPLY))
        await say(member, question.slice(REPLY.length), { replyTo: await newest() });
      else await say(member, `/ask ${question}`);
    }
  }

  async function press(button: string): Promise<void> {
    const { messages } = await trial.standin.control.messages({ chat: GROUP, by: "bot" });
    const message = messages.at(-1)?.message_id;
    transcript.push(`Olga: [${button}]`);
    trial.standin.control.press({ chat: GROUP, from: OLGA.id, message, button });
    await listen(1);
  }

  test(
    "an evening in a group of 1,000: forty questions, three revisions, one correction, one digest",
    { timeout: 120_000 },
    async () => {
      trial.standin.control.join({ chat: GROUP, by: OLGA.id });
      await listen(1);
      await say(OLGA, "/follow");
      await say(OLGA, "/settings");
      await press("When");
      await press("once a day, at 18:00");
      await say(MEMBERS[1], "/summary");
      await say(MEMBERS[2], "Has anyone been there?", { answers: 0 });
      await ask(...AFTERNOON);
      await trial.publish(MORE_TROOPS);
      transcript.push("(Revision 2: 1,200 troops, and no longer 1,000)");
      await listen(1);
      await say(MEMBERS[3], "1,200? It was fewer this morning.", { answers: 0 });
      await ask(...FIRST_CHANGE);
      await trial.publish(IMPRISONED);
      transcript.push("(Revision 3: house arrest, and no longer prison)");
      await listen(1);
      await ask(...SECOND_CHANGE);
      await trial.publish(FEWER_KILLED, { isCorrection: true });
      transcript.push("(Revision 4, a correction: it was about 14 fighters, and never 40)");
      await listen(1);
      await ask(...CORRECTION);
      trial.wait(HOUR + 30 * MINUTE);
      transcript.push("(18:00, the digest)");
      await listen(1);
      await say(MEMBERS[4], "Good to know.", { answers: 0 });

      expect(AFTERNOON.length + FIRST_CHANGE.length + SECOND_CHANGE.length + CORRECTION.length).toBe(40);
      await expect(`${transcript.join("\n")}\n`).toMatchFileSnapshot("an-evening.txt");
    },
  );
});

const AFTERNOON = [
  "who killed the fighters?",
  "how many fighters were killed?",
  "↳ when did he say that?",
  "↳ were they civilians?",
  "how many troops does France have in northern Mali?",
  "↳ what is their mission?",
  "↳ who says so?",
  "who led the coup?",
  "when was the coup?",
  "who was ousted?",
  "↳ what happened to him?",
  "how many French soldiers died?",
  "what is the campaign's aim?",
  "which groups wrote the report?",
  "when did France intervene?",
];
const FIRST_CHANGE = [
  "how many troops remain?",
  "why did France intervene?",
  "what did Le Drian tell BFM-TV?",
  "is the fight over?",
  "who is Sanogo?",
  "where is Gao?",
  "what does Amnesty want?",
  "what does FIDH stand for?",
  "did they kill 400 fighters?",
];
const SECOND_CHANGE = [
  "what happened to Toure?",
  "who was given power?",
  "who lives in the north?",
  "what did the Malian army do?",
  "which source is this from?",
  "who took the photo?",
  "what about Chad?",
  "how many people live in Mali?",
];
const CORRECTION = [
  "how many fighters were killed?",
  "were 40 killed?",
  "↳ who said that?",
  "what was the power vacuum used for?",
  "how long had the fighters controlled the region?",
  "which country's president is Assad?",
  "did France help to oust Gaddafi?",
  "what is the story about?",
];
