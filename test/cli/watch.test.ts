import { expect, test } from "vitest";
import { runInTerminal } from "./run-in-terminal.ts";

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
