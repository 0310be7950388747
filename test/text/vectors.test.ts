import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadVectors } from "../../src/text/vectors.ts";

const vectors = loadVectors(join(import.meta.dirname, "../../data/language/en/vectors.bin"));

describe("word vectors", () => {
  it.each([
    ["soldiers", "troops", "bananas"],
    ["ousted", "overthrown", "painted"],
    ["jailed", "imprisoned", "invested"],
    ["minister", "ministry", "violin"],
    ["mali", "niger", "keyboard"],
    ["photo", "picture", "inflation"],
    ["earthquake", "tsunami", "lawsuit"],
  ])("put %s nearer to %s than to %s", (word, near, far) => {
    expect(vectors.similarityOf(word, near)).toBeGreaterThan(vectors.similarityOf(word, far) + 0.2);
  });

  it("are the same from both ends, and near 1 with themselves", () => {
    const [first, second] = [vectors.index("war"), vectors.index("peace")];
    expect(vectors.similarity(first, second)).toBe(vectors.similarity(second, first));
    expect(vectors.similarity(first, first)).toBeCloseTo(1, 1);
  });

  it("are spread around nought, so that likeness stands out", () => {
    const pairs = Array.from({ length: 2000 }, (_, at) => vectors.similarity(at, 4000 + 7 * at));
    const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(pairs.filter((value) => value > 0.5).length).toBeLessThan(20);
  });

  it("say nothing of a word they do not know, but that it is itself", () => {
    expect(vectors.index("qwzx")).toBe(-1);
    expect(vectors.similarityOf("qwzx", "war")).toBe(0);
    expect(vectors.similarityOf("qwzx", "qwzx")).toBe(1);
    expect(vectors.index("")).toBe(-1);
    expect(vectors.word(-1)).toBeUndefined();
  });

  it("are ordered from the most frequent word", () => {
    expect(vectors.word(0)).toBe("the");
    expect(vectors.index("government")).toBeLessThan(vectors.index("junta"));
  });

  it("refuse a file that is something else", () => {
    expect(() => loadVectors(join(import.meta.dirname, "vectors.test.ts"))).toThrow("not word vectors");
  });
});
