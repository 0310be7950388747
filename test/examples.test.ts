import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const doors = globSync("src/*/index.ts").toSorted();

test.each(doors)("%s starts with an example", (door) => {
  expect(examplesOf(door)).not.toEqual([]);
});

test.each(doors)("%s: its examples run as they stand", (door) => {
  for (const example of examplesOf(door)) {
    const run = spawnSync(process.execPath, ["--input-type=module-typescript", "--eval", example], {
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  }
});

/** The ```ts blocks of a file's doc comments. */
function examplesOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/^ \* ?/gm, "");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code);
}
