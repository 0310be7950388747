import { describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";
import { useTrial } from "./use-trial.ts";

const EDITOR = 9001;
const ADA = 1001;
const BEN = 1002;

describe.each(DATABASES)("the newsroom's side over HTTP, with $name", (kind) => {
  const { trial, database } = useTrial(kind, { editorIds: [EDITOR] });

  /** What the bot answers, as the last of so many messages. */
  async function say(chat: number, text: string, count: number) {
    trial.standin.control.say({ chat, text });
    return answer(chat, count);
  }
  async function answer(chat: number, count: number) {
    await trial.said(chat, count);
    const { messages } = await trial.standin.control.messages({ chat, by: "bot" });
    return messages.toSorted((one, other) => one.message_id - other.message_id)[count - 1];
  }
  /** Once so many questions are kept, which is after they are answered. */
  const kept = (count: number) =>
    expect.poll(async () => (await everyRow(database.url)).questions.length).toBe(count);
  const labels = ({ reply_markup }: Awaited<ReturnType<typeof answer>>) =>
    reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];

  test("a reader says once whether an answer was right, and only those buttons go", async () => {
    const first = await say(ADA, "how many troops remain?", 1);
    expect(labels(first).slice(-2)).toEqual(["👍 Right", "👎 Wrong"]);
    trial.standin.control.press({ chat: ADA, message: first.message_id, button: "👍 Right" });
    await expect.poll(async () => labels(await answer(ADA, 1))).toEqual(labels(first).slice(0, -2));
    const { questions } = await everyRow(database.url);
    expect(questions).toMatchObject([{ judged: "right" }]);
    expect(JSON.stringify(questions)).not.toContain(String(ADA));
  });

  test("editors see what readers miss, by what it means, and set it aside; others see no such command", async () => {
    await say(ADA, "how many civilians were wounded?", 1);
    await say(BEN, "how many civilians got hurt?", 1);
    await say(BEN, "who is the president of Chad?", 2);
    expect((await say(ADA, "/unanswered", 2)).text).toContain("/unanswered");
    expect(labels(await answer(ADA, 2))).toEqual([]);

    await kept(3);
    const list = await say(EDITOR, "/unanswered", 1);
    expect(list.text).toMatch(
      /^Readers asked.*\n1\. .*hurt.*\nasked 2 times\n2\. who is the president of Chad\?\nasked once$/,
    );
    trial.standin.control.press({ chat: EDITOR, message: list.message_id, button: "1. Mute" });
    const muted = await answer(EDITOR, 2);
    expect(muted.text).toMatch(/^Muted, whoever asks it again: .*\n1\. who is the president/s);
    trial.standin.control.press({ chat: EDITOR, message: muted.message_id, button: "1. Dismiss" });
    expect((await answer(EDITOR, 3)).text).toContain("There is nothing");

    await say(ADA, "how many civilians were injured?", 3);
    await say(ADA, "who is Chad's president?", 4);
    await kept(5);
    expect((await say(EDITOR, "/unanswered", 4)).text).toMatch(/1\. who is Chad's president\?\nasked once$/);
  });

  test("/stats tells editors of the days, the followers and the announcements", async () => {
    const found = await say(ADA, "how many troops remain?", 1);
    trial.standin.control.press({ chat: ADA, message: found.message_id, button: "👎 Wrong" });
    await say(ADA, "how many civilians were wounded?", 2);
    await say(ADA, "/follow", 3);
    const { text } = await say(EDITOR, "/stats", 1);
    expect(text).toMatch(/2026-03-02 +2 +50 % +0 +1\n1 follower$/);

    const drawn = await answer(EDITOR, 2);
    expect(drawn.caption).toBe("Questions a day, 2026-02-24 to 2026-03-02 (UTC)");
    expect(drawn.photo).toMatchObject([{ width: 1280, height: 720 }]);
    trial.standin.control.fault({ method: "sendPhoto", code: 400, description: "Bad Request" });
    expect((await say(EDITOR, "/stats", 3)).text).toBe(text);
    await expect.poll(() => trial.lines.join("\n")).toContain("an answer did not arrive");
  });
});
