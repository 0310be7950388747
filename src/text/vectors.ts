import { readFileSync } from "node:fs";
import { wordTable } from "./word-table.ts";

/** Where words stand in meaning, as seen from the company they keep in text: near for "soldier" and "troop". */
export interface Vectors {
  readonly size: number;
  /** How many numbers a vector has. */
  readonly dimensions: number;
  /** The place of a lower-case word, from the most frequent (0) to the rarest; -1 where the word is not known. */
  index(word: string): number;
  /** The word at a place. */
  word(index: number): string | undefined;
  /** Cosine of two known places, -1 to 1: above 0.5 is close, about 0 unrelated. Nought where one is -1. */
  similarity(first: number, second: number): number;
  /** The vectors of several places put together, each by its weight; all noughts where none is known. */
  sum(places: readonly number[], weights: readonly number[]): Float32Array;
  /** Puts a place's vector to others by its weight; nothing where it is not known. */
  add(sum: Float32Array, place: number, weight: number): void;
  /** Where several places stand together, each by its weight, as a vector of length 1; all noughts where none is known. */
  centre(places: readonly number[], weights: readonly number[]): Float32Array;
  /** The same for two lower-case words; nought where one is not known, 1 for a word with itself even then. */
  similarityOf(first: string, second: string): number;
}

const HEADER_BYTES = 16;

/**
 * Reads vectors.bin: how many words and dimensions it has, how long each row is as a vector, how many bytes the word
 * list takes (four unsigned 32-bit numbers, little-endian), the words with line ends between them, then a row of
 * signed bytes for each. Rows are equally long but for rounding, so a cosine is right within half a hundredth.
 */
export function loadVectors(file: string): Vectors {
  const bytes = readFileSync(file);
  const size = bytes.readUInt32LE(0);
  const dimensions = bytes.readUInt32LE(4);
  const squaredLength = bytes.readUInt32LE(8) ** 2;
  const start = HEADER_BYTES + bytes.readUInt32LE(12);
  if (bytes.length !== start + size * dimensions)
    throw new RangeError(`${file} is cut short or not word vectors`);
  const words = wordTable(bytes.subarray(HEADER_BYTES, start));
  const cells = new Int8Array(bytes.buffer, bytes.byteOffset + start, size * dimensions);

  /** In whole numbers, which is twice as quick as in fractions. */
  const similarity = (first: number, second: number): number => {
    if (first < 0 || second < 0) return 0;
    let sum = 0;
    let left = first * dimensions;
    let right = second * dimensions;
    for (const end = left + dimensions; left < end; left++, right++) {
      sum = (sum + Math.imul(cells[left], cells[right])) | 0;
    }
    return sum / squaredLength;
  };

  const add = (whole: Float32Array, place: number, weight: number): void => {
    if (place < 0) return;
    const row = place * dimensions;
    for (let k = 0; k < dimensions; k++) whole[k] += weight * cells[row + k];
  };
  const sum = (places: readonly number[], weights: readonly number[]): Float32Array => {
    const whole = new Float32Array(dimensions);
    for (let i = 0; i < places.length; i++) add(whole, places[i], weights[i]);
    return whole;
  };

  return {
    size,
    dimensions,
    index: (word) => words.index(word),
    word: (index) => words.word(index),
    similarity,
    sum,
    add,
    centre(places, weights) {
      const centre = sum(places, weights);
      const length = Math.hypot(...centre) || 1;
      return centre.map((value) => value / length);
    },
    similarityOf: (first, second) =>
      first === second ? 1 : similarity(words.index(first), words.index(second)),
  };
}
