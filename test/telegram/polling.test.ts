import { HttpError } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { Polling } from "../../src/telegram/polling.ts";
import { openLog } from "./log.ts";
import { type Answering, openApi, refusal } from "./telegram-api.ts";
import { settle, VirtualClock } from "./virtual-clock.ts";

const update = (id: number): Update => ({ update_id: id });

/** Telegram's side: updates that wait until a later offset is asked for. */
class UpdateServer {
  readonly waiting: Update[] = [];
  readonly requests: Record<string, unknown>[] = [];
  readonly faults: unknown[] = [];

  readonly answer: Answering = async ({ payload }, signal) => {
    this.requests.push(payload);
    const fault = this.faults.shift();
    if (fault instanceof Error) throw fault;
    if (fault !== undefined) return fault;
    const {
      offset = 0,
      limit = 100,
      timeout = 0,
    } = payload as { offset?: number; limit?: number; timeout?: number };
    while ((this.waiting[0]?.update_id ?? offset) < offset) this.waiting.shift();
    if (this.waiting.length === 0 && timeout > 0) await aborted(signal);
    return this.waiting.slice(0, limit);
  };
}

/** Holds a request until it is given up, as a long poll that nothing comes to. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new HttpError("aborted", new Error("aborted"))));
  });
}

function open(take: (updates: readonly Update[]) => Promise<void> = () => Promise.resolve()) {
  const server = new UpdateServer();
  const clock = new VirtualClock();
  const { api } = openApi(server.answer);
  const { log, lines } = openLog();
  const stop = new AbortController();
  const taken: number[] = [];
  const polling = new Polling({
    api,
    clock,
    log,
    stop: stop.signal,
    take: async (updates) => {
      await take(updates);
      taken.push(...updates.map(({ update_id: id }) => id));
    },
  });
  const end = async (running: Promise<void>): Promise<void> => {
    stop.abort();
    await running;
  };
  return { server, clock, lines, stop, taken, polling, end };
}

const offsets = ({ requests }: UpdateServer): unknown[] => requests.map(({ offset }) => offset);

describe("polling", () => {
  test("asks for messages, presses, inline queries and blocks only, waits long where nothing has come, and ends at once", async () => {
    const { server, polling, end, clock } = open();
    const running = polling.run();
    await settle();
    await end(running);
    expect(server.requests).toEqual([
      {
        offset: 0,
        limit: 100,
        timeout: 25,
        allowed_updates: ["message", "callback_query", "inline_query", "my_chat_member"],
      },
    ]);
    expect(clock.sleepers).toBe(0);
  });

  test("lets Telegram forget updates when they are kept, and not before", async () => {
    const gate = Promise.withResolvers<void>();
    const { server, polling, end } = open(() => gate.promise);
    server.waiting.push(update(5), update(6));
    const running = polling.run();
    await settle();
    expect(offsets(server)).toEqual([0]);
    gate.resolve();
    await settle();
    expect(offsets(server)).toEqual([0, 7]);
    await end(running);
  });

  test("fetches again what could not be kept", async () => {
    let faults = 2;
    const { server, clock, polling, end, taken, lines } = open(async () => {
      if (faults-- > 0) throw new Error("the disk is full");
    });
    server.waiting.push(update(5));
    const running = polling.run();
    await clock.advance(1000 + 2000);
    expect(taken).toEqual([5]);
    expect(offsets(server)).toEqual([0, 0, 0, 6]);
    expect(lines).toContain("warn: no updates, trying again");
    await end(running);
  });

  test("fetches a backlog by the hundred", async () => {
    const { server, polling, end, taken } = open();
    for (let id = 1; id <= 250; id++) server.waiting.push(update(id));
    const running = polling.run();
    await settle();
    expect(taken).toHaveLength(250);
    expect(offsets(server)).toEqual([0, 101, 201, 251]);
    await end(running);
  });

  test("backs off while Telegram does not answer: 1, 2, 4 … at most 30 s", async () => {
    const { server, clock, polling, end, lines, taken } = open();
    const cut = new HttpError("Network request for 'getUpdates' failed!", new Error("cut"));
    server.faults.push(cut, refusal(502, "Bad Gateway"), cut, cut, cut, cut, cut);
    server.waiting.push(update(1));
    const running = polling.run();
    await clock.advance((1 + 2 + 4 + 8 + 16 + 30) * 1000 - 1);
    expect(server.requests).toHaveLength(6);
    await clock.advance(30_001);
    expect(taken).toEqual([1]);
    expect(lines.at(-1)).toBe("info: polling goes on");
    await end(running);
  });

  test("waits as long as a 429 says", async () => {
    const { server, clock, polling, end } = open();
    server.faults.push(refusal(429, "Too Many Requests", { retry_after: 12 }));
    const running = polling.run();
    await clock.advance(11_999);
    expect(server.requests).toHaveLength(1);
    await clock.advance(1);
    expect(server.requests).toHaveLength(2);
    await end(running);
  });

  test("begins again when it is told so, also where a request never settles", async () => {
    const { server, polling, end, taken, clock } = open();
    server.faults.push(new Promise(() => {}));
    const running = polling.run();
    await settle();
    expect(polling.waitingSince).toBe(clock.now());
    server.waiting.push(update(5));
    polling.restart();
    await settle();
    expect(taken).toEqual([5]);
    await end(running);
  });

  test.each([
    [401, "Unauthorized", "telegram-token", "@BotFather"],
    [404, "Not Found", "telegram-token", "TELEGRAM_API_ROOT"],
    [409, "Conflict: terminated by other getUpdates request", "telegram-conflict", "Stop the other program"],
  ])("%i ends it with a remedy", async (code, description, fault, remedy) => {
    const { server, polling } = open();
    server.faults.push(refusal(code, description));
    await expect(polling.run()).rejects.toMatchObject({
      name: "AskstoryError",
      code: fault,
      message: expect.stringContaining(description) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
  });
});
