import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line, "412 passed, 0 failed, 3 skipped", and why those were skipped. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    const reasons = new Set<string>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        counts[result.state]++;
        if (result.state === "skipped" && result.note) reasons.add(result.note);
      }
      // A file that can't even be read has no tests to count.
      if (module.errors().length > 0) counts.failed++;
    }
    const skipped = counts.skipped + counts.pending;
    const parts = [
      `${counts.passed} passed`,
      `${counts.failed} failed`,
      ...(skipped ? [`${skipped} skipped`] : []),
    ];
    const skippedFor = [...reasons].map((reason) => `skipped: ${reason}\n`).join("");
    process.stdout.write(`\n${skippedFor}${parts.join(", ")}\n`);
  }
}
