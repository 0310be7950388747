import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildApp } from "#app";
import { type Standin, startStandin } from "#standin";
import { openStorage, type Storage } from "#storage";
import type { FactId, Story, StoryId } from "#story";
import { language, speech } from "../english.ts";
import { readShippedStory } from "../bench/question-sets.ts";
import { formatText } from "../../src/standin/formatting.ts";
import { InlineAnswers } from "../../src/telegram/inline-answers.ts";
import { inlineResults } from "../../src/telegram/inline-results.ts";
import { DATABASES, type TestDatabase } from "../storage/databases.ts";
import { everyRow } from "../storage/every-row.ts";
import { openLog } from "./log.ts";
import { MALI } from "./mali-story.ts";
import { type RunningBot, runBot } from "./run-bot.ts";
import { settle } from "./virtual-clock.ts";

const SHIPPED = readShippedStory(language);
const NEWER: Story = { ...MALI, title: "Coup & <power> vacuum", publishedAt: "2026-02-01" };

function appOf(stories: readonly Story[]) {
  const now = () => new Date("2026-03-01T12:00:00Z");
  return buildApp({ stories: () => stories, language, audience: "readers", now });
}
const partsOf = (stories: readonly Story[]) => ({ app: appOf(stories), speech, timeZone: "UTC" });

describe("inline mode over HTTP", () => {
  const [{ open }] = DATABASES;
  let standin: Standin;
  let database: TestDatabase;
  let storage: Storage;
  let bot: RunningBot;

  beforeEach(async () => {
    standin = await startStandin();
    database = await open();
    storage = await openStorage(database.url, { now: () => new Date(), log: openLog().log });
    bot = runBot(standin, { app: appOf([SHIPPED]), storage });
    standin.control.chat({ id: -500, type: "group", title: "Friends" });
  });
  afterEach(async () => {
    await bot.stop();
    await standin.stop();
    await storage[Symbol.asyncDispose]();
    await database.drop();
  });

  /** What the bot offers to the newest query. */
  async function offered(count: number) {
    const calls = () => standin.control.calls({ method: "answerInlineQuery" }).calls;
    await expect
      .poll(() => calls().filter(({ answer }) => answer === 200).length, { timeout: 8000 })
      .toBe(count);
    const { parameters } = calls()[count - 1];
    const results = parameters["results"];
    return {
      ...parameters,
      results: (typeof results === "string" ? JSON.parse(results) : results) as Offered[],
    };
  }
  interface Offered {
    readonly id: string;
    readonly title: string;
    readonly description: string;
  }

  test("a question is answered in a chat that the bot is not in, and nothing is kept of it", async () => {
    const { inlineQuery } = standin.control.say({
      chat: -500,
      from: 5,
      inline: true,
      text: "how many troops",
    }) as {
      inlineQuery: string;
    };
    const { results, ...how } = await offered(1);
    expect(how).toMatchObject({ is_personal: true, cache_time: 10 });
    expect(results[0]).toMatchObject({
      id: "answer:french-forces-mali",
      title: "1,000 troops",
      description: expect.stringContaining("1,000 troops in northern Mali") as string,
    });
    expect(results.slice(1).map(({ id }) => id)).toEqual(
      Array(4).fill(expect.stringMatching(/^fact:french-forces-mali:/)),
    );

    const { message } = standin.control.press({ chat: -500, inlineQuery, result: results[0].id }) as {
      message: { text: string; reply_markup?: unknown };
    };
    expect(message.text).toMatch(
      /^how many troops\n1,000 troops\nJean-Yves Le Drian, .*\naccording to Jean-Yves Le Drian\nAl Jazeera, undated, revision 1$/,
    );
    expect(message.reply_markup).toEqual({
      inline_keyboard: [
        [
          {
            text: "Ask this story",
            url: expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=french-forces-mali$/),
          },
        ],
      ],
    });

    const rows = await everyRow(database.url);
    expect([rows["inbox"], rows["questions"], rows["conversations"]]).toEqual([[], [], []]);
  });

  test("nothing typed yet: the key facts; what the story doesn't say: that, and the nearest", async () => {
    standin.control.say({ chat: 1001, inline: true, text: "" });
    const { results: facts } = await offered(1);
    expect(facts[0]).toMatchObject({
      id: expect.stringMatching(/^fact:/) as string,
      description: expect.stringContaining("40 fighters") as string,
    });
    standin.control.say({ chat: 1001, inline: true, text: "how many civilians were wounded?" });
    const { results } = await offered(2);
    expect(results[0].title).toBe("The story gives no number of civilians wounded.");
    expect(results.slice(1).every(({ id }) => id.startsWith("near:"))).toBe(true);
  });

  test("a result chosen in the bot's own chat is no question", async () => {
    const { inlineQuery } = standin.control.say({ chat: 1001, inline: true, text: "who was ousted" }) as {
      inlineQuery: string;
    };
    const { results } = await offered(1);
    standin.control.press({ chat: 1001, inlineQuery, result: results[0].id });
    standin.control.say({ chat: 1001, text: "/id" });
    const { messages } = await standin.control.messages({ by: "bot", count: 1 });
    expect(messages.map(({ text }) => text)).toEqual(["Your Telegram number: 1001"]);
  });
});

describe("what is offered", () => {
  test("of several stories the newest comes first, and each result says whose it is", () => {
    const results = inlineResults("", partsOf([SHIPPED, NEWER]));
    expect([...new Set(results.map(({ story }) => story))]).toEqual(["mali", "french-forces-mali"]);
    expect(results[0].text.markup).toContain("<i>Coup &amp; &lt;power&gt; vacuum</i>");
  });

  test("without stories there is nothing", () => {
    expect(inlineResults("how many?", partsOf([]))).toEqual([]);
  });

  test.each(["", "how many troops remain", "who is <b>", "hello", "zzz", "x".repeat(256)])(
    "for %.20j keeps within Telegram's limits, whatever the story",
    (query) => {
      const sentence = `It was ${"a very long & winding <sentence> ".repeat(250)}`;
      const huge: Story = {
        ...MALI,
        id: "a".repeat(32) as StoryId,
        facts: Array.from({ length: 80 }, (_, at) => ({
          ...MALI.facts[0],
          id: `fact-${at}-`.padEnd(24, "x") as FactId,
          label: `${sentence} ${at}`,
          says: `${sentence} ${at}`,
          importance: "key" as const,
          evidence: [{ quote: sentence, sentence, paragraph: 1 }],
        })),
      };
      const results = inlineResults(query, partsOf([huge, SHIPPED, NEWER]));
      expect(results.length).toBeGreaterThan(0);
      expect(results.length).toBeLessThanOrEqual(50);
      expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
      for (const { id, title, text } of results) {
        expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
        expect(title.length).toBeGreaterThan(0);
        const shown = formatText({ text: text.markup, parseMode: "HTML", entities: undefined });
        expect(shown.text.length).toBeLessThanOrEqual(4096);
      }
    },
  );
});

test("of what one person types only the newest counts, and one is answered at a time", async () => {
  const asked: string[] = [];
  const arrivals: (() => void)[] = [];
  const answers = new InlineAnswers({
    parts: partsOf([MALI]),
    answer: (id) => {
      asked.push(id);
      return new Promise<void>((arrive) => arrivals.push(arrive));
    },
    log: openLog().log,
    stop: new AbortController().signal,
  });
  const type = (person: number, id: string) =>
    answers.take({ id, query: "troops", offset: "", from: { id: person, is_bot: false, first_name: "Ada" } });
  type(1, "h");
  await settle();
  type(1, "ho");
  type(1, "how");
  type(2, "w");
  await settle();
  expect(asked).toEqual(["h", "w"]);
  arrivals.forEach((arrive) => arrive());
  await settle();
  expect(asked).toEqual(["h", "w", "how"]);
});
