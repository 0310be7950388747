import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const doors = globSync("src/*/index.ts").toSorted();
const examples = doors.flatMap((door) => examplesOf(door).map((code) => ({ door, code })));

test.each(doors)("%s starts with an example", (door) => {
  expect(examplesOf(door)).not.toEqual([]);
});

test("all examples run as they stand", () => {
  const run = spawnSync(process.execPath, ["test/run-examples.ts"], {
    input: JSON.stringify(examples.map(({ code }) => code)),
    encoding: "utf8",
  });
  expect({ code: run.status, errors: run.stderr }).toEqual({ code: 0, errors: "" });
  const faults = JSON.parse(run.stdout.split("\n").at(-1)!) as string[];
  expect(examples.map(({ door }, i) => ({ door, fault: faults[i] }))).toEqual(
    examples.map(({ door }) => ({ door, fault: "" })),
  );
});

/** The ```ts blocks of a file's doc comments. */
function examplesOf(file: string): string[] {
  const text = readFileSync(file, "utf8").replace(/^ \* ?/gm, "");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code);
}
