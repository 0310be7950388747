import { beforeEach, describe, expect, test } from "vitest";
import { DATABASES } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";
import { MORE_TROOPS, STORY } from "./bot-on-standin.ts";
import { useTrial } from "./use-trial.ts";

const GROUP = -1_001_000_000_500;
const OLGA = { id: 1, name: "Olga" };
const OMAR = { id: 2, name: "Omar" };
const ADA = 1001;
const MALI = { id: 11, name: "Mali", closed: false };
const ASKED = "/ask how many troops remain?";
const HELLO =
  "Hello! Ask me about the story: /ask and your question, or reply to one of my messages. " +
  "/summary shows what it says. I read nothing else here.";

describe.each(DATABASES)("a group, with $name", (kind) => {
  const { trial, database } = useTrial(kind);

  beforeEach(() => {
    trial.standin.control.chat({
      id: GROUP,
      type: "supergroup",
      title: "Readers",
      topics: [MALI],
      owner: OLGA,
      admins: [OMAR],
    });
  });

  function say(text: string, more: object = {}) {
    const said = trial.standin.control.say({ chat: GROUP, from: ADA, text, ...more });
    if (!("message" in said)) throw new TypeError("it was typed after the bot's name");
    return said;
  }
  const latest = async (count: number) => {
    const { messages } = await trial.standin.control.messages({
      chat: GROUP,
      by: "bot",
      count,
      waitMs: 15_000,
    });
    expect(messages).toHaveLength(count);
    return messages[count - 1];
  };
  const alerts = () =>
    trial.standin.control
      .calls({ method: "answerCallbackQuery" })
      .calls.map(({ parameters }) => parameters["text"]);

  test("is told how to ask when the bot comes in", async () => {
    trial.standin.control.chat({ id: GROUP, bot: "left" });
    trial.standin.control.join({ chat: GROUP, by: OLGA.id });
    expect(await trial.said(GROUP, 1)).toEqual([HELLO]);
    trial.standin.control.join({ chat: GROUP, as: "administrator", by: OLGA.id });
    say(ASKED);
    expect(await trial.said(GROUP, 2)).toEqual([HELLO, expect.stringMatching(/^1,000 troops\n/)]);
  });

  test("asks with /ask, and gets the answer as a reply, without buttons for all", async () => {
    const { message } = say(ASKED);
    expect(await latest(1)).toMatchObject({
      text: expect.stringMatching(/^1,000 troops\n/) as string,
      reply_to_message: { message_id: message.message_id },
    });
    expect((await latest(1)).reply_markup).toBeUndefined();
  });

  test("a bare /ask asks whoever sent it, and the reply to that is the question", async () => {
    say("/ask");
    const asking = await latest(1);
    expect(asking.text).toBe("What do you want to know? Reply with your question.");
    expect(asking.replyMarkup).toMatchObject({ force_reply: true, selective: true });
    say("who was ousted?", { replyTo: asking.message_id });
    expect((await latest(2)).text).toMatch(/^Amadou Toumani Toure\n/);
    say("thanks", { replyTo: asking.message_id });
    say(ASKED);
    expect((await latest(3)).text).toMatch(/^1,000 troops\n/);
  });

  test("is answered in the topic asked in, and in General without one", async () => {
    say(ASKED, { thread: MALI.id });
    expect(await latest(1)).toMatchObject({ message_thread_id: MALI.id });
    say(ASKED);
    expect((await latest(2)).message_thread_id).toBeUndefined();
    const [first, second] = trial.standin.control.calls({ method: "sendMessage" }).calls;
    expect(first.parameters["message_thread_id"]).toBe(MALI.id);
    expect(second.parameters).not.toHaveProperty("message_thread_id");
  });

  test.each(["administrator", "member"] as const)(
    "is otherwise left alone: nothing is stored, said or logged while the bot is %s and hears all",
    async (bot) => {
      trial.standin.control.reset({ privacy: false });
      trial.standin.control.chat({ id: GROUP, type: "supergroup", title: "Readers", bot });
      const secret = "Kalamazoo at nine?";
      for (const text of [secret, `@askstory_bot ${secret}`, `/roll ${secret}`, `/ask@other_bot ${secret}`]) {
        expect(say(text).heard).toBe(true);
      }
      const { message } = say(secret);
      say(secret, { replyTo: message.message_id });
      say(ASKED);
      expect((await latest(1)).text).toMatch(/^1,000 troops\n/);
      const rows = await everyRow(database.url);
      expect(rows["inbox"]).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain("Kalamazoo");
      expect(trial.lines).toEqual(["info: the bot is ready"]);
    },
  );

  test("is set up by its admins, also in the group's name; an intruder gets a no that nobody else sees", async () => {
    say("/follow");
    say("/settings");
    say("/start mali");
    say("/follow", { from: OLGA.id, thread: MALI.id });
    const begun = await latest(1);
    expect(begun.text).toMatch(/^I tell this group what changes in French forces kill 40 fighters in Mali\n/);
    const press = (from: number, button: string, message = begun.message_id) =>
      trial.standin.control.press({ chat: GROUP, message, from, button });
    press(ADA, "Stop following");
    await expect.poll(alerts, { timeout: 10_000 }).toEqual(["Only this group's admins can change that."]);
    expect(await trial.storage.follows.of(GROUP)).toMatchObject([{ story: STORY }]);

    say("/settings", { anonymous: true, from: undefined });
    const { message_id: settings } = await latest(2);
    const shows = (words: string) =>
      expect.poll(async () => (await latest(2)).text, { timeout: 10_000 }).toContain(words);
    press(OMAR.id, "When", settings);
    await shows("When shall I write?");
    press(ADA, "once a day, at 18:00", settings);
    await expect.poll(() => alerts().filter(Boolean).length, { timeout: 10_000 }).toBe(2);
    press(OMAR.id, "once a day, at 18:00", settings);
    await shows("When: once a day, at 18:00");
    expect(await trial.storage.follows.choices(GROUP)).toMatchObject({ when: { dailyAt: 18 } });
  });

  test("hears what changes in the topic where it was wanted", async () => {
    say("/follow", { from: OLGA.id, thread: MALI.id });
    await latest(1);
    await trial.publish(MORE_TROOPS);
    const news = await latest(2);
    expect(news.text).toContain("1,000 troops → 1,200 troops");
    expect(news.message_thread_id).toBe(MALI.id);
  });

  test("whose topic is closed is paused, and whoever set it up is told; /follow in another goes on", async () => {
    trial.standin.control.say({ chat: OLGA.id, text: "/start" });
    await trial.said(OLGA.id, 1);
    say("/follow", { from: OLGA.id, thread: MALI.id });
    await latest(1);
    trial.standin.control.chat({ id: GROUP, topics: [{ ...MALI, closed: true }] });
    await trial.publish(MORE_TROOPS);
    expect((await trial.said(OLGA.id, 2))[1]).toBe(
      "I can't post in “Readers” any more, so I have paused it. Once I may post there again, I go on.",
    );
    await expect.poll(() => trial.storage.follows.count(), { timeout: 10_000 }).toBe(0);
    say("/follow", { from: OLGA.id });
    const after = await trial.said(GROUP, 3);
    expect(after.slice(1)).toContainEqual(expect.stringContaining("1,000 troops → 1,200 troops"));
  });

  test("keeps all that it has set when it becomes a supergroup in the middle of a digest", async () => {
    const [small, grown] = [-500, -1_001_000_000_900];
    trial.standin.control.chat({ id: small, type: "group", title: "Few", owner: OLGA });
    const told = async (chat: number, count: number) => (await trial.said(chat, count))[count - 1];
    trial.standin.control.say({ chat: small, from: OLGA.id, text: "/follow" });
    await told(small, 1);
    await trial.storage.follows.choose(small, { when: { dailyAt: 18 } });
    await trial.publish(MORE_TROOPS);
    trial.standin.control.migrate({ chat: small, to: grown, told: false });
    trial.wait(6 * 3_600_000);
    expect(await told(grown, 1)).toContain("1,000 troops → 1,200 troops");
    expect(await trial.storage.follows.choices(grown)).toMatchObject({ when: { dailyAt: 18 } });
    expect(await trial.storage.follows.of(small)).toEqual([]);
    trial.standin.control.say({ chat: grown, from: OLGA.id, text: "/following" });
    expect(await told(grown, 2)).toContain("French forces kill 40 fighters in Mali");
  });

  test("moves with all the others that one person makes supergroups in the same minute", async () => {
    const groups = Array.from({ length: 25 }, (_, index) => -500 - index);
    for (const group of groups) {
      trial.standin.control.chat({ id: group, type: "group", title: `Group ${group}`, owner: OLGA });
      await trial.storage.follows.follow(group, STORY, 1);
    }
    const grown = groups.map((chat) => trial.standin.control.migrate({ chat }).to);
    await expect
      .poll(() => Promise.all(grown.map((chat) => trial.storage.follows.of(chat))), { timeout: 10_000 })
      .toEqual(grown.map(() => [expect.objectContaining({ story: STORY })]));
  });

  test("under a channel's post is answered below that", async () => {
    const channel = -1_001_000_000_700;
    trial.standin.control.chat({ id: GROUP, forum: false });
    trial.standin.control.chat({ id: channel, type: "channel", title: "News", discussion: GROUP });
    trial.standin.control.say({ chat: channel, text: "Read this" });
    const { messages } = await trial.standin.control.messages({ chat: GROUP, by: "user", count: 1 });
    const post = messages[0].message_id;
    say(ASKED, { replyTo: post });
    expect(await latest(1)).toMatchObject({ message_thread_id: post });
  });
});
