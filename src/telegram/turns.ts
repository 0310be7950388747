import type { Clock } from "./clock.ts";
import type { Pacing } from "./pace.ts";

/** Whatever waits in the first lane goes before anything in the second. */
const LANES = ["answers", "broadcasts"] as const;
export type Lane = (typeof LANES)[number];

interface Turn {
  readonly chat: number;
  come(): void;
  never(reason: unknown): void;
}

export interface TurnsOptions {
  readonly pace: Pacing;
  readonly clock: Clock;
  /** Aborted when nobody's turn shall come any more. */
  readonly closed: AbortSignal;
}

/**
 * Who may send next: answers before broadcasts, in one lane whoever came first. Who must wait for their own chat's pace
 * lets others pass.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #waiting: Readonly<Record<Lane, Set<Turn>>> = { answers: new Set(), broadcasts: new Set() };
  #alarm = new AbortController();

  constructor(options: TurnsOptions) {
    this.#options = options;
    options.closed.addEventListener("abort", () => this.#close(), { once: true });
  }

  /**
   * Resolves when a message to the chat may go, which must then go at once.
   *
   * @throws the reason of `closed`
   */
  async wait(chat: number, lane: Lane): Promise<void> {
    this.#options.closed.throwIfAborted();
    await new Promise<void>((come, never) => {
      this.#waiting[lane].add({ chat, come, never });
      this.#give();
    });
  }

  /** Everybody's turn who may have it now, and a look again when the next one may. */
  #give(): void {
    const { pace, clock } = this.#options;
    const now = clock.now();
    let nextMs = Infinity;
    for (const lane of LANES) {
      for (const turn of this.#waiting[lane]) {
        if (pace.waitForAll(now) > 0) break;
        const waitMs = pace.waitFor(turn.chat, now);
        nextMs = Math.min(nextMs, waitMs || Infinity);
        if (waitMs > 0) continue;
        pace.take(turn.chat, now);
        this.#waiting[lane].delete(turn);
        turn.come();
      }
    }
    this.#alarm.abort();
    if (LANES.every((lane) => this.#waiting[lane].size === 0)) return;
    this.#alarm = new AbortController();
    void this.#giveAfter(pace.waitForAll(now) || nextMs, this.#alarm.signal);
  }

  async #giveAfter(milliseconds: number, calledOff: AbortSignal): Promise<void> {
    await this.#options.clock.sleep(milliseconds, calledOff);
    if (!calledOff.aborted) this.#give();
  }

  #close(): void {
    this.#alarm.abort();
    const turns = LANES.flatMap((lane) => [...this.#waiting[lane]]);
    for (const lane of LANES) this.#waiting[lane].clear();
    for (const turn of turns) turn.never(this.#options.closed.reason);
  }
}
