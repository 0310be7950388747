import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inColumns } from "../../src/cli/columns.ts";
import { inMilliseconds, percentilesOf, timeOf } from "./timings.ts";

const STARTS = 7;
/** At its end a process says the most memory that it had, in KiB. */
const SAY_MEMORY = `data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

/** A whole `askstory ask`, from starting the program to its end with the answer out. */
export function benchStart(): string[] {
  const cache = mkdtempSync(join(tmpdir(), "askstory-bench-"));
  try {
    const first = start(cache);
    const later = Array.from({ length: STARTS }, () => start(cache));
    const memory = Math.max(...later.map(({ mebibytes }) => mebibytes));
    return inColumns(
      [
        ["`ask`, from start to end", ""],
        ["the first time", inMilliseconds(first.milliseconds)],
        [
          `p50 of the next ${STARTS}`,
          inMilliseconds(percentilesOf(later.map(({ milliseconds }) => milliseconds)).p50),
        ],
        ["most memory", `${memory.toFixed(0)} MiB`],
      ],
      (column) => column > 0,
    );
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function start(cache: string): { milliseconds: number; mebibytes: number } {
  let memory = "";
  const milliseconds = timeOf(() => {
    const run = spawnSync(
      process.execPath,
      ["--import", SAY_MEMORY, "bin/askstory.js", "ask", "how many troops remain?"],
      { encoding: "utf8", env: { ...process.env, NODE_COMPILE_CACHE: cache } },
    );
    if (run.status !== 0) throw new TypeError(`askstory ended with ${run.status}: ${run.stderr}`);
    memory = /\d+$/.exec(run.stderr)?.[0] ?? "";
  });
  return { milliseconds, mebibytes: Number(memory) / 1024 };
}
