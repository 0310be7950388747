/** Time, passed in: a test moves it by hand, `systemClock` is the machine's. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once after `delayMs`; the function that comes back takes it back. */
  after(delayMs: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, action) {
    // Whoever waits holds a connection open; a timer alone need not keep the program alive.
    const timer = setTimeout(action, delayMs).unref();
    return () => clearTimeout(timer);
  },
};
