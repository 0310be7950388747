import { expect, test } from "vitest";
import { likestSpan } from "../../src/answering/likest-span.ts";
import { FRAME_STRIDE } from "../../src/answering/sentence-frame.ts";

/** Spans as word places, in a sentence in which every word counts. */
function frame(spans: readonly (readonly [number, number])[]) {
  const table = new Uint16Array(spans.length * FRAME_STRIDE);
  for (const [i, [from, to]] of spans.entries()) table.set([from, to], i * FRAME_STRIDE);
  return { table, tokenSum: Uint16Array.from({ length: 20 }, (_, at) => at) };
}

test("a span that the other likely ones share wins over one alone", () => {
  const spans = frame([
    [0, 1],
    [5, 8],
    [5, 7],
    [6, 8],
  ]);
  expect(likestSpan(Float64Array.of(1.1, 1, 0.9, 0.9), spans)).toBe(1);
});

test("a span far likelier than all others wins", () => {
  const spans = frame([
    [0, 1],
    [5, 8],
    [5, 7],
  ]);
  expect(likestSpan(Float64Array.of(6, 1, 1), spans)).toBe(0);
});
