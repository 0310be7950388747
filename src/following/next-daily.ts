import { Cron } from "croner";

/**
 * When a clock in the zone next shows this hour, on the dot; where it is put forward over that hour, right after.
 *
 * @param hour 0..23
 * @param after milliseconds since 1970; the answer is later than that
 */
export function nextDaily(hour: number, timeZone: string, after: number): number {
  const next = new Cron(`0 ${hour} * * *`, { timezone: timeZone }).nextRun(new Date(after));
  if (next === null) throw new RangeError(`no clock shows ${hour} o'clock in ${timeZone}`);
  return next.getTime();
}
