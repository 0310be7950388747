/** Milliseconds of each of many runs. */
export interface Timings {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** @throws RangeError where there is nothing to measure */
export function timingsOf(milliseconds: readonly number[]): Timings {
  if (milliseconds.length === 0) throw new RangeError("No run was measured.");
  const sorted = Float64Array.from(milliseconds).toSorted();
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted[sorted.length - 1] };
}

export function elapsedOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** "0.42 ms", "120 ms" */
export function inMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

/** Cells for p50, p95, p99 and the slowest run. */
export function timingCells({ p50, p95, p99, max }: Timings): string[] {
  return [p50, p95, p99, max].map(inMilliseconds);
}

export const TIMING_HEADS = ["p50", "p95", "p99", "slowest"];
