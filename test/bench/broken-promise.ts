/** What was measured breaks a promise: the benchmark prints it all the same, and fails. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";
  readonly lines: readonly string[];

  constructor(lines: readonly string[], promise: string) {
    super(`BROKEN: ${promise}`);
    this.lines = lines;
  }
}
