import { expect, test } from "vitest";
import { deleteExpired } from "../../src/telegram/delete-expired.ts";
import { openLog } from "./log.ts";
import { VirtualClock } from "./virtual-clock.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("conversations go soon after their time, all else daily, and a database that is away costs one turn", async () => {
  const clock = new VirtualClock();
  const { log, lines } = openLog();
  const stop = new AbortController();
  const times = { expire: 0, expireConversations: 0 };
  const storage = {
    async expire(): Promise<void> {
      if (++times.expire === 1) throw new Error("the database is away");
    },
    async expireConversations(): Promise<void> {
      times.expireConversations++;
    },
  };
  const ended = deleteExpired({ storage, clock, log, stop: stop.signal });
  await clock.advance(10 * MINUTE);
  expect(times).toEqual({ expire: 1, expireConversations: 11 });
  expect(lines).toEqual(["error: what has served its time was not deleted"]);
  await clock.advance(24 * HOUR);
  expect(times.expire).toBe(2);
  stop.abort();
  await ended;
  expect(clock.sleepers).toBe(0);
});
