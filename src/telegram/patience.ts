import type { Outcome } from "./outcome.ts";

/** So many tries in so long; then the answer rests, and has as many again. */
const ROUND = { tries: 3, withinMs: 30_000 };
/** Before the second and the third try, when Telegram has named no pause of its own. */
const RETRY_AFTER_MS = [500, 3000];
/** Each rest is twice as long as the one before: 1, 2, 4 … minutes. */
const FIRST_REST_MS = 60_000;
/** An answer that Telegram has not taken for so long is given up: its reader has gone on. */
const GIVE_UP_AFTER_MS = 3_600_000;

/** How long an answer waits before each try. */
export class Patience {
  readonly #begunAt: number;
  #roundAt: number;
  #tries = 0;
  #rests = 0;

  constructor(now: number) {
    this.#begunAt = now;
    this.#roundAt = now;
  }

  /** Milliseconds until the next try after one that came to nothing; undefined when there shall be none. */
  pauseAfter(outcome: Outcome, now: number): number | undefined {
    this.#tries++;
    const namedMs = outcome.kind === "slowDown" ? 1000 * outcome.retryAfterSeconds : undefined;
    const pauseMs = namedMs ?? RETRY_AFTER_MS[this.#tries - 1] ?? 0;
    if (this.#tries < ROUND.tries && now + pauseMs <= this.#roundAt + ROUND.withinMs) return pauseMs;
    const restMs = Math.max(namedMs ?? 0, FIRST_REST_MS * 2 ** this.#rests++);
    if (now + restMs > this.#begunAt + GIVE_UP_AFTER_MS) return undefined;
    this.#tries = 0;
    this.#roundAt = now + restMs;
    return restMs;
  }
}
