import { expect, test } from "vitest";
import { judge, type Look, watchPolling } from "../../src/telegram/watchdog.ts";
import { openLog } from "./log.ts";
import { openApi, refusal } from "./telegram-api.ts";
import { VirtualClock } from "./virtual-clock.ts";

const MINUTE = 60_000;
const AT = 100 * MINUTE;

test.each<[string, "well" | "hung" | "deaf", Look, Look | undefined]>([
  ["nothing under way", "well", { at: AT, newsAt: 0 }, undefined],
  [
    "a request that waits as long ones do",
    "well",
    { at: AT, waitingSince: AT - 25_000, newsAt: 0 },
    undefined,
  ],
  [
    "a request that waits longer than any can",
    "hung",
    { at: AT, waitingSince: AT - 51_000, newsAt: 0 },
    undefined,
  ],
  [
    "updates at Telegram at two looks, and none came",
    "deaf",
    { at: AT, waitingSince: AT, newsAt: 0, pending: 2 },
    { at: AT - MINUTE, newsAt: 0, pending: 1 },
  ],
  [
    "updates at Telegram at two looks, and some came",
    "well",
    { at: AT, waitingSince: AT, newsAt: AT - 1000, pending: 2 },
    { at: AT - MINUTE, newsAt: 0, pending: 1 },
  ],
  [
    "updates at Telegram that are just coming",
    "well",
    { at: AT, waitingSince: AT, newsAt: 0, pending: 1 },
    { at: AT - MINUTE, newsAt: 0, pending: 0 },
  ],
  [
    "updates at Telegram while those that came are being kept",
    "well",
    { at: AT, newsAt: 0, pending: 9 },
    { at: AT - MINUTE, newsAt: 0, pending: 9 },
  ],
])("%s: %s", (_, verdict, look, before) => {
  expect(judge(look, before)).toBe(verdict);
});

test("polling that has died silently is begun again, with a line in the log", async () => {
  const clock = new VirtualClock();
  const { api } = openApi(() => ({ pending_update_count: 3 }));
  const { log, lines } = openLog();
  const stop = new AbortController();
  let restarts = 0;
  const polling = { waitingSince: clock.now(), newsAt: clock.now() - 1, restart: () => void restarts++ };
  const watching = watchPolling({ polling, api, clock, log, stop: stop.signal });
  await clock.advance(MINUTE);
  expect(restarts).toBe(1);
  expect(lines).toEqual(["warn: polling had died silently: begun again"]);
  stop.abort();
  await watching;
  expect(clock.sleepers).toBe(0);
});

test("a Telegram that doesn't say what it has is no reason to begin again", async () => {
  const clock = new VirtualClock();
  const { api } = openApi(() => refusal(502, "Bad Gateway"));
  const stop = new AbortController();
  const restart = (): never => {
    throw new TypeError("restarted");
  };
  const polling = { waitingSince: undefined, newsAt: clock.now(), restart };
  const watching = watchPolling({ polling, api, clock, log: openLog().log, stop: stop.signal });
  await clock.advance(10 * MINUTE);
  stop.abort();
  await watching;
});
