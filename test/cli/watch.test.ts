import { expect, test } from "vitest";
import { NOW, runInTerminal } from "./run-in-terminal.ts";

const watchOnce = (environment: Record<string, string>) =>
  runInTerminal(["watch", "--once"], { environment: { DATABASE_URL: "sqlite::memory:", ...environment } });

test("without a feed there is nothing to watch", async () => {
  const { code, errors } = await watchOnce({});
  expect(code).toBe(1);
  expect(errors).toContain("config-invalid: WATCH_FEEDS is empty");
});

test("a feed within the machine's own network is told of and not asked", async () => {
  const { code, errors } = await watchOnce({ WATCH_FEEDS: "http://127.0.0.1:9/feed?key=secret" });
  expect(code).toBe(1);
  expect(JSON.parse(errors)).toMatchObject({ feed: "127.0.0.1:9/feed", code: "address-private" });
});

test("the bot watches while it runs, and a feed that can't be read doesn't end it", async () => {
  const feed = "http://127.0.0.1:9/feed";
  const { code, errors } = await runInTerminal(["start"], {
    environment: { BOT_TOKEN: "1:any", WATCH_FEEDS: feed, DATABASE_URL: "sqlite::memory:" },
    async bot({ storage }) {
      const lookedAt = async () => (await storage.feeds.nextDue([feed])) ?? 0;
      await expect.poll(lookedAt, { timeout: 10_000 }).toBeGreaterThan(NOW.getTime());
    },
  });
  expect(code).toBe(0);
  expect(
    errors
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  ).toContainEqual(expect.objectContaining({ feed: "127.0.0.1:9/feed", code: "address-private" }));
});
