const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * When a clock in the zone next shows this hour, on the dot. Where the clock is put forward over it, it is as long after
 * that as it would have been; where the clock shows it twice, it is the first time.
 *
 * @param hour 0..23
 * @param timeZone IANA name
 * @param after milliseconds since 1970; the answer is later than that
 */
export function nextHour(hour: number, timeZone: string, after: number): number {
  const today = Math.floor((after + offsetOf(timeZone, after)) / DAY_MS) * DAY_MS;
  // A zone may leave out a day: Samoa has had no December 30, 2011.
  for (let day = today; day <= today + 3 * DAY_MS; day += DAY_MS) {
    const at = instantOf(day + hour * HOUR_MS, timeZone);
    if (at > after) return at;
  }
  throw new RangeError(`no clock shows ${hour} o'clock in ${timeZone}`);
}

/** @param shown what the clock shows, as milliseconds since it showed 1970 */
function instantOf(shown: number, timeZone: string): number {
  const before = shown - offsetOf(timeZone, shown - DAY_MS);
  const after = shown - offsetOf(timeZone, shown + DAY_MS);
  return before + offsetOf(timeZone, before) === shown || after + offsetOf(timeZone, after) !== shown
    ? before
    : after;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a clock in the zone is ahead of UTC, in milliseconds. */
function offsetOf(timeZone: string, instant: number): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat("en", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clocks.set(timeZone, clock);
  }
  const shown = Object.fromEntries(
    clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
