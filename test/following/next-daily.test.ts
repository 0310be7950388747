import { expect, test } from "vitest";
import { nextDaily } from "#following";

test.each([
  ["the same day", 18, "Europe/Paris", "2026-03-02T12:00:00Z", "2026-03-02T17:00:00Z"],
  [
    "the next day, once the hour is there",
    18,
    "Europe/Paris",
    "2026-03-02T17:00:00Z",
    "2026-03-03T17:00:00Z",
  ],
  ["when the clock is put forward", 8, "Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00Z"],
  ["when it is put back", 8, "Europe/Paris", "2026-10-24T12:00:00Z", "2026-10-25T07:00:00Z"],
  ["in an hour that is left out", 2, "Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"],
  ["in a zone of half hours", 8, "Asia/Kolkata", "2026-03-02T12:00:00Z", "2026-03-03T02:30:00Z"],
])("a daily hour comes %s", (_, hour, zone, after, next) => {
  expect(new Date(nextDaily(hour, zone, Date.parse(after))).toISOString()).toBe(new Date(next).toISOString());
});
