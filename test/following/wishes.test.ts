import { describe, expect, test } from "vitest";
import { type KeptWish, type Owed, owe, type SureAnswer, wishIdOf } from "#following";
import type { FactId, Story, StoryId } from "#story";
import { nextStep } from "../../src/following/next-step.ts";
import { heardUpTo } from "../../src/following/hearer.ts";
import { ferry, type Line, revision } from "./revisions.ts";

const NOON = Date.parse("2026-03-02T12:00:00Z");
const MIDNIGHT = Date.parse("2026-03-02T23:30:00Z");
const FERRY = "ferry" as StoryId;
const CAPTAIN_ID = "captain" as FactId;
const ASKED = "Who is the captain?";

const passengers = (count: number): Line => [
  `The ferry had ${count} passengers.`,
  { value: `{ quantity: ${count}, unit: passengers }` },
];
const captain = (name: string): Line => [
  `Its captain is ${name}.`,
  { id: CAPTAIN_ID, value: `{ text: ${name} }`, importance: "detail" },
];

/** What its sentence about the captain says. */
function answer(question: string, { facts }: Story): SureAnswer | undefined {
  const fact = facts.find(({ id }) => id === CAPTAIN_ID);
  if (question !== ASKED || fact === undefined) return undefined;
  return { short: fact.says, evidence: { sentence: fact.evidence[0].sentence }, fact: fact.id };
}

const WISH: KeptWish = { id: wishIdOf(ASKED), story: FERRY, question: ASKED };

function owed(more: Partial<Owed>): Owed {
  const delivery = owe(NOON);
  const wishes = [WISH];
  return {
    chat: 1001,
    story: FERRY,
    revision: 2,
    delivery,
    since: NOON,
    wishes,
    choices: {},
    sent: [],
    ...more,
  };
}

/** The message in words: what is granted, then the facts that are told. */
function told(one: Owed, stories: readonly Story[], now = NOON): string {
  const revisions = stories.slice(stories.findIndex((story) => story.revision === heardUpTo(one)));
  const step = nextStep(
    one,
    revisions.map((story) => revision(story, { isCorrection: story.revision === 3 })),
    { timeZone: "UTC", now, answer },
  );
  if (step.kind !== "send") return step.kind;
  const { granted, items, turn = "" } = step.news;
  const facts = items.map((item) => `${item.kind} ${"after" in item ? item.after.id : item.before.id}`);
  return [...granted.map((wish) => wish.answer.evidence.sentence), ...facts, turn].join("; ");
}

const WITHOUT = ferry(1, passengers(40));
const WITH = ferry(2, passengers(46), captain("Ann Lane"));
const OTHERWISE = ferry(3, passengers(46), captain("Moira Lane"));
const FOLLOW = { story: FERRY, told: 1, toldFacts: [], what: "all", isPaused: false } as const;

describe("a wish", () => {
  test("is told when the story says it, without the news that its reader doesn't follow", () => {
    expect(told(owed({}), [WITHOUT, WITH])).toBe("Its captain is Ann Lane.; ");
    expect(told(owed({}), [WITHOUT, ferry(2, passengers(46))])).toBe("nothing");
  });

  test("tells its fact in place of the news", () => {
    expect(told(owed({ follow: FOLLOW }), [WITHOUT, WITH])).toBe(
      "Its captain is Ann Lane.; changed passengers; ",
    );
    expect(told(owed({ follow: FOLLOW, wishes: [] }), [WITHOUT, WITH])).toBe(
      "changed passengers; added captain; ",
    );
  });

  test("waits for the morning, for the digest, and while its story is paused or under embargo", () => {
    expect(told(owed({}), [WITHOUT, WITH], MIDNIGHT)).toBe("later");
    expect(told(owed({ choices: { when: { dailyAt: 18 } } }), [WITHOUT, WITH])).toBe("later");
    expect(told(owed({ follow: { ...FOLLOW, isPaused: true } }), [WITHOUT, WITH])).toBe("pause");
    expect(told(owed({}), [WITHOUT, { ...WITH, publishedAt: "2027-01-01" }])).toBe("later");
  });

  test("is not asked of a story that is withdrawn", () => {
    expect(told(owed({}), [WITHOUT, { ...WITH, status: "withdrawn" }])).toBe("nothing");
  });
});

describe("who was told an answer, and follows nothing,", () => {
  const had = owed({ revision: 3, wishes: [{ ...WISH, told: 2, fact: CAPTAIN_ID }] });

  test("hears when it was wrong, and nothing else", () => {
    expect(told(had, [WITHOUT, WITH, OTHERWISE])).toBe("changed captain; ");
    expect(told(had, [WITHOUT, WITH, ferry(3, passengers(64), captain("Ann Lane"))])).toBe("nothing");
  });

  test("hears so too when nobody knows whether they were told", () => {
    const perhaps = owed({ revision: 3, perhaps: 2, wishes: [{ ...WISH, fact: CAPTAIN_ID }] });
    expect(told(perhaps, [WITHOUT, WITH, OTHERWISE])).toBe("Its captain is Moira Lane.; changed captain; ");
  });

  test("hears when the story is withdrawn", () => {
    expect(told(had, [WITHOUT, WITH, { ...OTHERWISE, status: "withdrawn" }])).toBe("withdrawn");
  });

  test("hears what was wrong at any level, once they follow", () => {
    const follow = { ...FOLLOW, told: 2, what: "headline" } as const;
    expect(told({ ...had, follow }, [WITHOUT, WITH, OTHERWISE])).toBe("changed captain; ");
  });
});
