import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readStoryFolder } from "#story";
import { readStory } from "../english.ts";

const BROKEN = join(import.meta.dirname, "broken");

interface ExpectedFault {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  /** Parts of the texts. */
  readonly message?: string;
  readonly remedy: string;
}

describe("each broken story is told all its faults, with their lines and remedies", () => {
  test.each(readdirSync(BROKEN))("%s", (name) => {
    const folder = join(BROKEN, name);
    const expected = parse(readFileSync(join(folder, "expected.yaml"), "utf8")) as ExpectedFault[];
    const result = readStoryFolder(folder, readStory);
    const faults = "faults" in result ? result.faults : [];
    expect(faults).toEqual(
      expected.map(({ code, file, line, message = "", remedy }) => ({
        code,
        file,
        line,
        message: expect.stringContaining(message) as string,
        remedy: expect.stringContaining(remedy) as string,
      })),
    );
  });
});
