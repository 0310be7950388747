import { expect, test } from "vitest";
import { keepCurrent } from "../../src/cli/keep-current.ts";

test("a database that is away for a while is told of once, and asked again until it is back", async () => {
  const told: string[] = [];
  const tell = (_: object, message: string) => void told.push(message);
  const stop = new AbortController();
  let asked = 0;
  const stories = {
    async refresh() {
      asked++;
      if (asked <= 2) throw new TypeError("the connection was cut");
      if (asked === 4) stop.abort();
      return asked === 3 ? [{ story: "ferry", number: 2, status: "published" } as never] : [];
    },
  };
  const log = { debug: tell, info: tell, warn: tell, error: tell };
  await keepCurrent(stories, log, { stop: stop.signal, wait: async () => {} });
  expect(told).toEqual([
    "readers get the stories as they were: the database does not answer",
    "the database answers again",
    "published",
  ]);
});
