import { Api } from "grammy";
import type { Update } from "grammy/types";
import { afterEach } from "vitest";
import { type Clock, type Standin, startStandin } from "#standin";

const TOKEN = "123456:test";
/** 2026-11-23 12:00 UTC. */
const START_MS = Date.UTC(2026, 10, 23, 12);

/** A clock that moves only when told; what is due goes off on the way. */
class HandClock implements Clock {
  #now = START_MS;
  readonly #timers = new Set<{ readonly at: number; readonly action: () => void }>();
  /** Every delay that was asked for, in milliseconds. */
  readonly delays: number[] = [];

  now(): number {
    return this.#now;
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { at: this.#now + delayMs, action };
    this.delays.push(delayMs);
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  get waiting(): number {
    return this.#timers.size;
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const timer of this.#timers) {
      if (timer.at > this.#now) continue;
      this.#timers.delete(timer);
      timer.action();
    }
  }
}

interface ApiAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export interface Trial extends Standin {
  readonly clock: HandClock;
  /** grammY, as the bot uses it. */
  readonly api: Api;
  /** The bare answer to one request with JSON. */
  readonly call: (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<ApiAnswer>;
  /** One control verb by HTTP: what it answers, and the status as `http`. */
  readonly order: (verb: string, body: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** What the bot has been told since the last time, confirmed. */
  readonly heard: () => Promise<Update[]>;
}

const running = new Set<Standin>();

afterEach(async () => {
  for (const standin of running) await standin.stop();
  running.clear();
});

/** A stand-in of its own for one test, stopped when that ends. */
export async function trial(options: { token?: string } = {}): Promise<Trial> {
  const clock = new HandClock();
  const standin = await startStandin({ clock, ...options });
  running.add(standin);
  const api = new Api(TOKEN, { apiRoot: standin.url });
  let confirmed = 0;
  return {
    ...standin,
    clock,
    api,
    call: async (method, parameters = {}) => {
      const response = await postJson(`${standin.url}/bot${TOKEN}/${method}`, parameters);
      return { ...((await response.json()) as Omit<ApiAnswer, "status">), status: response.status };
    },
    order: async (verb, body) => {
      const response = await postJson(`${standin.url}/control/${verb}`, body);
      return { ...((await response.json()) as object), http: response.status };
    },
    async heard() {
      const updates = await api.getUpdates({ offset: confirmed });
      confirmed = (updates.at(-1)?.update_id ?? confirmed - 1) + 1;
      return updates;
    },
  };
}

function postJson(url: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

/** Lets everything that needs no clock happen: requests on their way arrive. */
export async function until(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}

/** The value, which this test takes for granted; without it the test fails here. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("Expected something to be there.");
  return value;
}
