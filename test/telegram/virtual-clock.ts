import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "../../src/telegram/clock.ts";

/** A clock that stands still until it is told to go on: no test waits for a real second. */
export class VirtualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  readonly #sleepers = new Set<{ until: number; wake: () => void }>();

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const sleeper = { until: this.#now + milliseconds, wake };
      const sleepers = this.#sleepers;
      function wake(): void {
        sleepers.delete(sleeper);
        resolve();
      }
      if (signal?.aborted) return resolve();
      sleepers.add(sleeper);
      signal?.addEventListener("abort", wake, { once: true });
    });
  }

  /** How many sleep still: a bot that has stopped must leave none, or its process would wait for them. */
  get sleepers(): number {
    return this.#sleepers.size;
  }

  /** Lets everything happen that is due by then, in order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      const [next] = [...this.#sleepers].toSorted((one, other) => one.until - other.until);
      if (!next || next.until > end) break;
      this.#now = Math.max(this.#now, next.until);
      next.wake();
    }
    this.#now = end;
  }
}

/** Lets promises that wait for nothing but each other finish. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
}
