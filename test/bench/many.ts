import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { inColumns } from "../../src/cli/columns.ts";
import type { Bench } from "./question-sets.ts";

/** A thousand stories loaded, in a process of their own, so that its memory is theirs. */
export function benchMany({ files }: Bench): string[] {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "thousand-stories.ts"), ...files], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new TypeError(`thousand-stories.ts ended with ${run.status}: ${run.stderr}`);
  const rows = run.stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  return inColumns(rows, (column) => column > 0);
}
