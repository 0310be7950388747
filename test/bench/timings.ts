interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** @throws RangeError where there is nothing to measure */
export function percentilesOf(milliseconds: readonly number[]): Percentiles {
  if (milliseconds.length === 0) throw new RangeError("No run was measured.");
  const sorted = Float64Array.from(milliseconds).toSorted();
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted[sorted.length - 1] };
}

/** Milliseconds by the clock. */
export function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/**
 * The fastest time of each of several tasks that were all run in each round: what else the machine does has a turn in
 * one round or another, and seldom in all.
 */
export function undisturbed(rounds: readonly (readonly number[])[]): number[] {
  return rounds[0].map((_, task) => Math.min(...rounds.map((times) => times[task])));
}

/** "0.42 ms", "120 ms" */
export function inMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

export const TIMING_HEADS = ["p50", "p95", "p99", "slowest", "undisturbed: p50", "p99"];

/** Of all runs, and of each task's undisturbed one. */
export function timingCells(rounds: readonly (readonly number[])[]): string[] {
  const { p50, p95, p99, max } = percentilesOf(rounds.flat());
  const quiet = percentilesOf(undisturbed(rounds));
  return [p50, p95, p99, max, quiet.p50, quiet.p99].map(inMilliseconds);
}
