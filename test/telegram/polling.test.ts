import { HttpError } from "grammy";
import type { Update } from "grammy/types";
import { describe, expect, test } from "vitest";
import { pollUpdates } from "../../src/telegram/polling.ts";
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

function open(handle: (update: Update) => Promise<void> = () => Promise.resolve()) {
  const server = new UpdateServer();
  const clock = new VirtualClock();
  const { api } = openApi(server.answer);
  const { log, lines } = openLog();
  const stop = new AbortController();
  const handled: number[] = [];
  const start = (): Promise<void> =>
    pollUpdates({
      api,
      clock,
      log,
      stop: stop.signal,
      handle: async (given) => {
        await handle(given);
        handled.push(given.update_id);
      },
    });
  return { server, clock, lines, stop, handled, start };
}

describe("polling", () => {
  test("asks for messages and presses only, and waits long where nothing has come", async () => {
    const { server, stop, start } = open();
    const ended = start();
    await settle();
    stop.abort();
    await ended;
    expect(server.requests).toEqual([
      { offset: 0, limit: 100, timeout: 25, allowed_updates: ["message", "callback_query"] },
    ]);
  });

  test("confirms what is handled, and at the stop once more", async () => {
    const { server, stop, handled, start } = open();
    server.waiting.push(update(5), update(6));
    const ended = start();
    await settle();
    stop.abort();
    await ended;
    expect(handled).toEqual([5, 6]);
    expect(server.requests.map(({ offset }) => offset)).toEqual([0, 7, 7]);
  });

  test("confirms nothing that is not handled, so that whatever ends the process loses nothing", async () => {
    const gate = Promise.withResolvers<void>();
    const { server, clock, stop, handled, start } = open(({ update_id: id }) =>
      id === 6 ? gate.promise : settle(),
    );
    server.waiting.push(update(5), update(6), update(7));
    const ended = start();
    await clock.advance(1000);
    expect(handled).toEqual([5, 7]);
    expect(server.waiting.map(({ update_id: id }) => id)).toEqual([6, 7]);
    gate.resolve();
    await clock.advance(1000);
    expect(handled).toEqual([5, 7, 6]);
    expect(server.waiting).toEqual([]);
    stop.abort();
    await ended;
  });

  test("goes on fetching while one is being handled, and handles none twice", async () => {
    const gate = Promise.withResolvers<void>();
    const { server, clock, stop, handled, start } = open(({ update_id: id }) =>
      id === 1 ? gate.promise : settle(),
    );
    server.waiting.push(update(1));
    const ended = start();
    await clock.advance(300);
    server.waiting.push(update(2));
    await clock.advance(300);
    expect(handled).toEqual([2]);
    gate.resolve();
    await clock.advance(300);
    expect(handled).toEqual([2, 1]);
    stop.abort();
    await ended;
  });

  test("a hundred updates behind one that takes long do not keep the next ones waiting", async () => {
    const gate = Promise.withResolvers<void>();
    const { server, clock, stop, handled, start } = open(({ update_id: id }) =>
      id === 1 ? gate.promise : settle(),
    );
    for (let id = 1; id <= 150; id++) server.waiting.push(update(id));
    const ended = start();
    await clock.advance(2000);
    expect(handled).toHaveLength(149);
    stop.abort();
    await clock.advance(1000);
    gate.resolve();
    await ended;
    expect(handled).toHaveLength(150);
  });

  test("while all are busy nothing is confirmed early: a backlog waits at Telegram", async () => {
    const { server, clock, stop, start } = open(() => new Promise(() => {}));
    for (let id = 1; id <= 150; id++) server.waiting.push(update(id));
    const ended = start();
    await clock.advance(2000);
    expect(server.waiting).toHaveLength(150);
    stop.abort();
    await clock.advance(10_000);
    await ended;
    expect(server.waiting).toHaveLength(150);
  });

  test("an update that Telegram repeats does nothing twice", async () => {
    const { server, clock, stop, handled, start } = open();
    server.waiting.push(update(5));
    const ended = start();
    await settle();
    server.faults.push([update(5)], [update(5), update(6)]);
    server.waiting.push(update(6));
    await clock.advance(1000);
    stop.abort();
    await ended;
    expect(handled.filter((id) => id === 5)).toHaveLength(1);
  });

  test("a stop waits for what is under way, and confirms it", async () => {
    const gate = Promise.withResolvers<void>();
    const { server, clock, stop, handled, start, lines } = open(() => gate.promise);
    server.waiting.push(update(1));
    const ended = start();
    await settle();
    stop.abort();
    await clock.advance(3000);
    gate.resolve();
    await ended;
    expect(handled).toEqual([1]);
    expect(server.requests.at(-1)).toEqual({ offset: 2, limit: 1, timeout: 0 });
    expect(clock.sleepers).toBe(0);
    expect(lines.at(-1)).toBe("info: stopped");
  });

  test("a stop takes at most 10 s: what is not done by then comes again at the next start", async () => {
    const { server, clock, stop, start, lines } = open(({ update_id: id }) =>
      id === 1 ? Promise.resolve() : new Promise(() => {}),
    );
    server.waiting.push(update(1), update(2));
    const begin = clock.now();
    const ended = start();
    await settle();
    stop.abort();
    await clock.advance(10_000);
    await ended;
    expect(clock.now() - begin).toBe(10_000);
    expect(server.waiting.map(({ update_id: id }) => id)).toEqual([2]);
    expect(lines.at(-1)).toBe("info: stopped: the rest is answered at the next start");
  });

  test("an update whose handling fails is logged and not tried for ever", async () => {
    const { server, stop, start, lines } = open(() => Promise.reject(new TypeError("a mistake of ours")));
    server.waiting.push(update(1));
    const ended = start();
    await settle();
    expect(server.waiting).toEqual([]);
    stop.abort();
    await ended;
    expect(lines).toContain("error: an update was not handled");
  });

  test("backs off while Telegram does not answer: 1, 2, 4 … at most 30 s", async () => {
    const { server, clock, stop, start, lines, handled } = open();
    const cut = new HttpError("Network request for 'getUpdates' failed!", new Error("cut"));
    server.faults.push(cut, refusal(502, "Bad Gateway"), cut, cut, cut, cut, cut);
    server.waiting.push(update(1));
    const begin = clock.now();
    const ended = start();
    await clock.advance((1 + 2 + 4 + 8 + 16 + 30) * 1000 - 1);
    expect(server.requests).toHaveLength(6);
    await clock.advance(30_001);
    expect(handled).toEqual([1]);
    expect(clock.now() - begin).toBe(91_000);
    expect(lines.at(-1)).toBe("info: Telegram answers again");
    stop.abort();
    await ended;
  });

  test("waits as long as a 429 says", async () => {
    const { server, clock, stop, start } = open();
    server.faults.push(refusal(429, "Too Many Requests", { retry_after: 12 }));
    const ended = start();
    await clock.advance(11_999);
    expect(server.requests).toHaveLength(1);
    await clock.advance(1);
    expect(server.requests).toHaveLength(2);
    stop.abort();
    await ended;
  });

  test.each([
    [401, "Unauthorized", "telegram-token", "@BotFather"],
    [404, "Not Found", "telegram-token", "TELEGRAM_API_ROOT"],
    [409, "Conflict: terminated by other getUpdates request", "telegram-conflict", "Stop the other program"],
  ])("%i ends it with a remedy", async (code, description, fault, remedy) => {
    const { server, start } = open();
    server.faults.push(refusal(code, description));
    await expect(start()).rejects.toMatchObject({
      name: "AskstoryError",
      code: fault,
      message: expect.stringContaining(description) as string,
      remedy: expect.stringContaining(remedy) as string,
    });
  });
});
