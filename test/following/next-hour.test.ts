import fc from "fast-check";
import { expect, test } from "vitest";
import { nextHour } from "../../src/following/next-hour.ts";

const at = (hour: number, zone: string, after: string) =>
  new Date(nextHour(hour, zone, Date.parse(after))).toISOString();

test.each([
  ["later today", 7, "UTC", "2026-03-02T06:59:59.999Z", "2026-03-02T07:00:00.000Z"],
  ["on the dot it is tomorrow's", 7, "UTC", "2026-03-02T07:00:00.000Z", "2026-03-03T07:00:00.000Z"],
  ["a zone ahead", 7, "Asia/Kathmandu", "2026-03-02T01:00:00Z", "2026-03-02T01:15:00.000Z"],
  ["a zone behind", 22, "America/New_York", "2026-01-02T12:00:00Z", "2026-01-03T03:00:00.000Z"],
  [
    "the night the clock goes forward",
    7,
    "Europe/Berlin",
    "2026-03-28T22:00:00Z",
    "2026-03-29T05:00:00.000Z",
  ],
  ["the night it goes back", 7, "Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T06:00:00.000Z"],
  [
    "an hour that is left out comes late",
    2,
    "Europe/Berlin",
    "2026-03-28T22:00:00Z",
    "2026-03-29T01:00:00.000Z",
  ],
  [
    "an hour that comes twice: the first",
    2,
    "Europe/Berlin",
    "2026-10-24T22:00:00Z",
    "2026-10-25T00:00:00.000Z",
  ],
  ["and not the second", 2, "Europe/Berlin", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00.000Z"],
  ["a midnight that is left out", 0, "Asia/Beirut", "2026-03-28T12:00:00Z", "2026-03-28T22:00:00.000Z"],
  ["a day that is left out", 7, "Pacific/Apia", "2011-12-29T20:00:00Z", "2011-12-30T17:00:00.000Z"],
])("%s", (_name, hour, zone, after, expected) => {
  expect(at(hour, zone, after)).toBe(expected);
});

const HALF_HOUR_MS = 1_800_000;

test("before it no clock in the zone shows that hour", () => {
  const zones = [
    "Europe/London",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Tokyo",
  ];
  const anyTime = fc.integer({
    min: Date.parse("2026-01-01T00:00:00Z"),
    max: Date.parse("2027-01-01T00:00:00Z"),
  });
  fc.assert(
    fc.property(fc.nat(23), fc.constantFrom(...zones), anyTime, (hour, timeZone, after) => {
      const found = nextHour(hour, timeZone, after);
      const clock = new Intl.DateTimeFormat("en", {
        timeZone,
        hourCycle: "h23",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
      });
      const shown = (time: number) => clock.format(time);
      const isRepeated = (time: number) =>
        [1, 2].some((halves) => shown(time - halves * HALF_HOUR_MS) === shown(time));
      for (let time = found - HALF_HOUR_MS; time > after; time -= HALF_HOUR_MS) {
        const showsIt = shown(time).endsWith(`, ${String(hour).padStart(2, "0")}:00`);
        expect(showsIt && !isRepeated(time)).toBe(false);
      }
      expect(found).toBeGreaterThan(after);
    }),
  );
});
