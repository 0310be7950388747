import { describe, expect, test } from "vitest";
import { NEW_CONVERSATION } from "#answering";
import { buildApp, type AppParts } from "#app";
import { parseStoryId, storyFromText, type Story } from "#story";
import { language } from "./english.ts";

const AT_NOON = new Date("2026-03-01T12:00:00Z");

function story(name: string, text: string, more: Partial<Story> = {}): Story {
  const id = parseStoryId(name);
  if (!id) throw new TypeError(`${name} is no story id`);
  return { ...storyFromText({ id, text }, language), ...more };
}

const HARBOUR = story("harbour", "Anna Berg leads the harbour board.", { publishedAt: "2026-02-01" });
const BRIDGE = story("bridge", "Omar Diallo designed the bridge.", { publishedAt: "2026-02-02" });

function app(stories: readonly Story[], parts: Partial<AppParts> = {}) {
  return buildApp({ stories: () => stories, language, audience: "readers", now: () => AT_NOON, ...parts });
}

describe("what readers see", () => {
  test("published stories, newest first; the newest is meant when nobody named one", () => {
    const { stories, defaultStory } = app([HARBOUR, BRIDGE, story("undated", "A text.")]);
    expect(stories.map(({ id }) => id)).toEqual(["bridge", "harbour", "undated"]);
    expect(defaultStory?.id).toBe("bridge");
  });

  test("neither drafts nor what was withdrawn, which editors do see", () => {
    const hidden = [
      story("draft", "A text.", { status: "draft" }),
      story("withdrawn", "A text.", { status: "withdrawn" }),
    ];
    expect(app(hidden).stories).toEqual([]);
    expect(app(hidden).defaultStory).toBeUndefined();
    expect(app(hidden, { audience: "editors" }).stories).toHaveLength(2);
  });

  test("a story under embargo from its minute on, without a restart", () => {
    let now = AT_NOON;
    const later = app([story("later", "A text.", { publishedAt: "2026-03-01T13:00:00+01:00" })], {
      now: () => now,
    });
    now = new Date("2026-03-01T11:59:59Z");
    expect(later.story("later")).toBeUndefined();
    now = new Date("2026-03-01T12:00:00Z");
    expect(later.story("later")?.id).toBe("later");
  });

  test("the default story that was chosen, if it is one of them", () => {
    expect(app([HARBOUR, BRIDGE], { defaultStory: "harbour" }).defaultStory?.id).toBe("harbour");
    expect(() => app([HARBOUR], { defaultStory: "nowhere" })).toThrow(
      expect.objectContaining({ code: "story-unknown", message: expect.stringContaining('"nowhere"') }),
    );
  });
});

test("a rehearsal comes to an end, and without stories there is none", () => {
  const both = app([HARBOUR, BRIDGE]);
  let asked = 0;
  while (both.rehearseNext()) asked++;
  expect(asked).toBeGreaterThan(0);
  expect(both.rehearseNext()).toBe(false);
  expect(app([]).rehearseNext()).toBe(false);
});

test("a conversation turned to a story is about that story, and forgets what it was about", () => {
  const both = app([HARBOUR, BRIDGE]);
  const before = both.ask("Who designed the bridge?", NEW_CONVERSATION).conversation;
  expect(before.story).toBe("bridge");
  const turned = both.turnTo(HARBOUR.id, before);
  expect(turned).toEqual({ story: "harbour", turns: [] });
  expect(both.ask("Who leads the board?", turned).answer).toMatchObject({ story: "harbour" });
});

describe("a question among several stories", () => {
  const both = app([HARBOUR, BRIDGE]);
  const onHarbour = both.ask("Who leads the harbour board?", NEW_CONVERSATION).conversation;

  test("finds the story that it names, and the talk goes on about that one", () => {
    expect(onHarbour.story).toBe("harbour");
    const { answer, conversation } = both.ask("What did Omar Diallo design?", onHarbour);
    expect(answer).toMatchObject({ kind: "found", story: "bridge" });
    expect(conversation).toMatchObject({ story: "bridge", turns: [{ sentence: 0 }] });
  });

  test("is answered by a story that has more of its words where that one is surer", () => {
    expect(both.ask("Who designed the bridge?", onHarbour).answer).toMatchObject({
      kind: "found",
      story: "bridge",
      short: "Omar Diallo",
    });
  });

  test("is refused by the one talked about where none has an answer", () => {
    expect(both.ask("What is the population of Chad?", onHarbour).answer).toMatchObject({
      kind: "unknown",
      story: "harbour",
    });
    expect(both.ask("What is the population of Chad?", NEW_CONVERSATION).answer).toMatchObject({
      kind: "unknown",
      story: "bridge",
    });
  });

  test("offers the other story that it fits", () => {
    const ports = app([
      story("skagen", "Anna Berg leads the port of Skagen."),
      story("hals", "Omar Diallo leads the port of Hals."),
    ]);
    expect(ports.ask("Who leads the port?", NEW_CONVERSATION).answer).toMatchObject({
      kind: "found",
      alsoIn: expect.stringMatching(/hals|skagen/),
    });
  });

  test("small talk turns to no story", () => {
    expect(both.ask("thanks!", onHarbour).conversation).toBe(onHarbour);
  });

  test("a talk about a story that is there no more goes on with the default one", () => {
    const gone = { story: "gone" as Story["id"], turns: onHarbour.turns };
    expect(both.ask("and when?", gone).answer).toMatchObject({ story: "bridge" });
  });
});

test("without a story there is nothing to ask", () => {
  expect(() => app([]).ask("Who?", NEW_CONVERSATION)).toThrow(RangeError);
});

test("stories are read when they are asked, or ahead, the newest first, until all are", () => {
  const both = app([HARBOUR, BRIDGE]);
  both.ask("Who designed the bridge?", NEW_CONVERSATION);
  expect([both.readNext(), both.readNext()]).toEqual([true, false]);
});
