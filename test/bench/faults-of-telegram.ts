import type { Standin } from "#standin";

/** What the bot met of them. */
export interface FaultsMet {
  readonly 429: number;
  readonly 500: number;
  readonly cut: number;
}

/**
 * Of the requests of each method each 50th is answered with 429, each 70th with 500, half of these after the message has
 * arrived, and each 200th is cut, as many of them after that. Of two faults that are due at once the first happens.
 */
export function orderFaults({ control }: Standin, methods: readonly string[]): void {
  for (const method of methods) {
    control.fault({ method, every: 400, cut: true, when: "after" });
    control.fault({ method, every: 200, cut: true });
    control.fault({ method, every: 140, code: 500, when: "after" });
    control.fault({ method, every: 70, code: 500 });
    control.fault({ method, every: 50, code: 429, retryAfter: 1 });
  }
}

export function countFaults({ control }: Standin): FaultsMet {
  const { calls } = control.calls({ method: "sendMessage" });
  const met = calls.filter(({ fault }) => fault === true).map(({ answer }) => answer);
  const count = (answer: number | "cut"): number => met.filter((one) => one === answer).length;
  return { 429: count(429), 500: count(500), cut: count("cut") };
}
