import { afterEach, beforeEach, expect, test } from "vitest";
import { broadcast, LEVELS, type RevisionToTell, type TryOutcome } from "#following";
import { openStorage, type Storage } from "#storage";
import type { StoryId } from "#story";
import { announce } from "../storage/announce.ts";
import { openLog } from "../telegram/log.ts";
import { VirtualClock } from "../telegram/virtual-clock.ts";
import { ferry, type Line, revision } from "./revisions.ts";

const FERRY = "ferry" as StoryId;
const ADA = 1001;
const SECOND = 1000;
const DOUBTFUL: TryOutcome = { kind: "failed", reason: "doubtful" };
const SENT: TryOutcome = { kind: "sent" };

function passengers(count: number, importance: "headline" | "key" = "key"): Line {
  const value = `{ quantity: ${count}, unit: passengers }`;
  return [`The ferry had ${count} passengers.`, { value, importance }];
}

let clock: VirtualClock;
let storage: Storage;
let stop: AbortController;
let running: Promise<void>;
let lines: string[];
let revisions: RevisionToTell[];
/** What Telegram answers, one try after the other; then all goes well. */
let outcomes: TryOutcome[];
let isUp: boolean;
/** "+3 s 1001: 1 to 2" */
let tries: string[];

/** The clock stands at midnight: what is not urgent waits where there are quiet hours. */
beforeEach(async () => {
  clock = new VirtualClock();
  const start = clock.now();
  const opened = openLog();
  lines = opened.lines;
  storage = await openStorage("sqlite::memory:", { now: () => new Date(clock.now()), log: opened.log });
  revisions = [revision(ferry(1, passengers(40)))];
  [outcomes, tries, isUp] = [[], [], true];
  stop = new AbortController();
  running = broadcast(
    {
      ledger: storage.ledger,
      revisions: async (_story, from) => revisions.filter(({ story }) => story.revision >= from),
      post: async ({ chat }, { before, after }, { silent }) => {
        const seconds = Math.round((clock.now() - start) / SECOND);
        tries.push(
          `+${seconds} s ${chat}: ${before.revision} to ${after.revision}${silent ? ", silently" : ""}`,
        );
        return outcomes.shift() ?? SENT;
      },
      answer: () => undefined,
      isUp: async () => isUp,
      timeZone: "UTC",
      clock,
      log: opened.log,
    },
    stop.signal,
  );
});

afterEach(async () => {
  stop.abort();
  await running;
  await storage[Symbol.asyncDispose]();
});

async function follow(...chats: readonly number[]): Promise<void> {
  for (const chat of chats) {
    await storage.follows.follow(chat, FERRY, 1);
    await storage.follows.choose(chat, { quiet: { from: 0, to: 0 } });
  }
}

async function publish(...passengersNow: readonly Line[]): Promise<void> {
  const number = revisions.length + 1;
  revisions = [...revisions, revision(ferry(number, ...passengersNow))];
  await announce(storage, FERRY, number, { levels: LEVELS });
}

test("is told once, and later what has changed since", async () => {
  await follow(ADA);
  await publish(passengers(43));
  await clock.advance(10 * SECOND);
  await publish(passengers(46));
  await clock.advance(10 * SECOND);
  expect(tries).toEqual(["+1 s 1001: 1 to 2", "+11 s 1001: 2 to 3"]);
  expect(await storage.follows.of(ADA)).toMatchObject([{ told: 3, toldFacts: ["passengers"] }]);
});

test("is told in one message where several revisions came at once", async () => {
  await follow(ADA);
  await publish(passengers(43));
  await publish(passengers(46));
  await clock.advance(10 * SECOND);
  expect(tries).toEqual(["+1 s 1001: 1 to 3"]);
});

test("waits while its reader sleeps, but for a headline, which makes no sound", async () => {
  await storage.follows.follow(ADA, FERRY, 1);
  await publish(passengers(43));
  await clock.advance(60 * SECOND);
  expect(tries).toEqual([]);
  await publish(passengers(46, "headline"));
  await clock.advance(60 * SECOND);
  expect(tries).toEqual(["+61 s 1001: 1 to 3, silently"]);
});

test("waits until a story's embargo is over", async () => {
  await follow(ADA);
  const publishedAt = new Date(clock.now() + 30 * SECOND).toISOString();
  await publish(passengers(43));
  revisions[1] = revision({ ...revisions[1].story, publishedAt });
  await clock.advance(29 * SECOND);
  expect(tries).toEqual([]);
  await clock.advance(5 * SECOND);
  expect(tries).toHaveLength(1);
});

test("rests while its reader has paused the story", async () => {
  await follow(ADA);
  await storage.follows.change(ADA, FERRY, { isPaused: true });
  await publish(passengers(43));
  await clock.advance(10 * SECOND);
  expect(tries).toEqual([]);
  await storage.follows.change(ADA, FERRY, { isPaused: false });
  await clock.advance(10 * SECOND);
  expect(tries).toHaveLength(1);
});

test("is not told where all has changed back", async () => {
  await follow(ADA);
  await publish(passengers(43));
  await publish(passengers(40));
  await clock.advance(10 * SECOND);
  expect(tries).toEqual([]);
  const [last] = await storage.announcements.all();
  expect(Object.values(last.deliveries)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("is sent once more when it may have arrived, each time later", async () => {
  await follow(ADA);
  outcomes = [DOUBTFUL, DOUBTFUL];
  await publish(passengers(43));
  await clock.advance(60 * SECOND);
  expect(tries.map((line) => line.split(" ")[0])).toEqual(["+1", "+3", "+13"]);
});

test("follows a group to its new id", async () => {
  await follow(-5);
  outcomes = [{ kind: "moved", to: -100 }];
  await publish(passengers(43));
  await clock.advance(10 * SECOND);
  expect(tries).toEqual(["+1 s -5: 1 to 2", "+2 s -100: 1 to 2"]);
});

test("leaves nothing of an account that was deleted, and all of one that has blocked us", async () => {
  await follow(ADA, ADA + 1);
  outcomes = [{ kind: "deleted" }, { kind: "gone" }];
  await publish(passengers(43));
  await clock.advance(10 * SECOND);
  expect(await storage.follows.of(ADA)).toEqual([]);
  expect(await storage.follows.choices(ADA)).toEqual({});
  expect(await storage.follows.of(ADA + 1)).toHaveLength(1);
  const [{ deliveries }] = await storage.announcements.all();
  expect(deliveries).toMatchObject({ gone: 1, failed: 0 });
});

test("waits, all of it, while Telegram is out of order", async () => {
  await follow(...Array.from({ length: 60 }, (_, index) => ADA + index));
  outcomes = Array.from({ length: 25 }, () => ({ kind: "failed", reason: "notReached" }) as const);
  isUp = false;
  await publish(passengers(43));
  await clock.advance(5 * 60 * SECOND);
  expect(tries).toHaveLength(25);
  expect(lines).toContain("warn: Telegram does not work: nothing is sent to followers until it does");
  isUp = true;
  await clock.advance(60 * SECOND);
  expect(tries).toHaveLength(85);
});

test("is left to the next start when the bot stops", async () => {
  await follow(ADA);
  await publish(passengers(43));
  stop.abort();
  await running;
  expect(tries).toEqual([]);
  expect(await storage.ledger.claim(10)).toHaveLength(1);
});
