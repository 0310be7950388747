import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readLines } from "../../src/cli/lines.ts";

test.each([
  ["the last line needs no line feed", ["a\nb"], ["a", "b"]],
  ["a carriage return belongs to the line end", ["a\r\nb\r\n"], ["a", "b"]],
  ["empty lines are lines", ["a\n\nb\n"], ["a", "", "b"]],
  ["a line may come in pieces", ["a", "b\nc", "d"], ["ab", "cd"]],
  ["other line ends are characters like others", ["a\u2028b\u0085c\n"], ["a\u2028b\u0085c"]],
  ["nothing is no line", [], []],
])("%s", async (_why, pieces, lines) => {
  expect(await collect(readLines(Readable.from(pieces.map((piece) => Buffer.from(piece)))))).toEqual(lines);
});

test("a character may be cut between two pieces", async () => {
  const bytes = Buffer.from("Touré\n");
  const pieces = [bytes.subarray(0, 5), bytes.subarray(5)];
  expect(await collect(readLines(Readable.from(pieces)))).toEqual(["Touré"]);
});

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
}
