import { readFileSync } from "node:fs";
import { wordTable, type WordTable } from "./word-table.ts";

/**
 * A thesaurus as it lies in its file: lemmas and meanings are numbers, lists are stretches of one long array, from
 * `starts[n]` up to `starts[n + 1]`.
 */
export interface ThesaurusFile {
  readonly lemmas: WordTable;
  /** 16 times the binary logarithm of how often a lemma was met in annotated texts. */
  readonly frequencies: Uint8Array;
  /** The meanings of a lemma: bits 0-16 meaning, 17-18 word class, 19-24 share of all its uses, 25-31 strength. */
  readonly useStarts: Uint32Array;
  readonly uses: Uint32Array;
  /** The meanings right above a meaning. */
  readonly parentStarts: Uint32Array;
  readonly parents: Uint32Array;
  /** Other lemmas that a lemma goes with: bits 0-16 lemma, 17-18 kind, 19-26 strength. */
  readonly pairStarts: Uint32Array;
  readonly pairs: Uint32Array;
  /** WordNet's lexicographer file of each meaning, 0 to 44. */
  readonly topics: Uint8Array;
  /** 255 for a meaning that nothing falls under, nearly 0 for "entity". */
  readonly narrowness: Uint8Array;
}

export const ID_MASK = 2 ** 17 - 1;
export const useClass = (use: number): number => (use >>> 17) & 3;
export const useShare = (use: number): number => ((use >>> 19) & 63) / 63;
export const useStrength = (use: number): number => (use >>> 25) / 127;
export const pairKind = (pair: number): number => (pair >>> 17) & 3;
export const pairStrength = (pair: number): number => (pair >>> 19) / 255;

const SECTIONS = 10;

/** Reads thesaurus.bin: ten lengths in bytes, then as many sections, each padded to four bytes, little-endian. */
export function readThesaurusFile(file: string): ThesaurusFile {
  const content = readFileSync(file);
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.length);
  const lengths = Array.from({ length: SECTIONS }, (_, at) => content.readUInt32LE(4 * at));
  const starts: number[] = [];
  let end = 4 * SECTIONS;
  for (const length of lengths) {
    starts.push(end);
    end += length + (-length & 3);
  }
  if (end !== bytes.length) throw new RangeError(`${file} is cut short or not a thesaurus`);
  const section = (at: number): Uint8Array => bytes.subarray(starts[at], starts[at] + lengths[at]);
  const numbers = (at: number): Uint32Array => new Uint32Array(section(at).slice().buffer);
  return {
    lemmas: wordTable(section(0)),
    frequencies: section(1),
    useStarts: runningSum(section(2)),
    parentStarts: runningSum(section(3)),
    pairStarts: runningSum(section(4)),
    topics: section(5),
    narrowness: section(6),
    uses: numbers(7),
    parents: numbers(8),
    pairs: numbers(9),
  };
}

function runningSum(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = starts[at] + counts[at];
  return starts;
}
