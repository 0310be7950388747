import { expect, test } from "vitest";
import { afterLook } from "../../src/watching/next-look.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FEED = { address: "https://news.example/feed", etag: '"1"', failures: 0, readAt: 5, dueAt: 0 };
const RULES = { everyMs: 15 * MINUTE, now: 1000 };
const refused = (retryAfterMs?: number) => ({ kind: "refused", status: 503, retryAfterMs }) as const;

test("gaps grow while it fails, to a day", () => {
  let feed: ReturnType<typeof afterLook> = FEED;
  const gaps = Array.from({ length: 9 }, () => {
    feed = afterLook(feed, undefined, RULES);
    return ((feed.dueAt ?? 0) - RULES.now) / MINUTE;
  });
  expect(gaps).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
});

test.each([
  ["longer than the gap: it is obeyed", 2 * HOUR, 2 * HOUR],
  ["shorter: the gap stays", MINUTE, 15 * MINUTE],
  ["weeks: a day", 500 * HOUR, 24 * HOUR],
])("Retry-After %s", (_what, named, gap) => {
  expect(afterLook(FEED, refused(named), RULES).dueAt).toBe(RULES.now + gap);
});

test("what was read last is still known after a failure, and when nothing has changed", () => {
  expect(afterLook(FEED, refused(), RULES)).toMatchObject({ etag: '"1"', readAt: 5, failures: 1 });
  const unchanged = afterLook({ ...FEED, failures: 3 }, { kind: "unchanged" }, RULES);
  expect(unchanged).toMatchObject({ etag: '"1"', readAt: 1000, failures: 0, dueAt: 1000 + RULES.everyMs });
});

test("a feed that has ended is never due", () => {
  expect(afterLook(FEED, { kind: "gone" }, RULES).dueAt).toBeUndefined();
});
