import type { IndexedFact } from "./fact-index.ts";
import { keepByTerm } from "./kept-by-term.ts";
import type { Term } from "./terms.ts";

/** A reader's word beside all facts. */
export interface AskedWord {
  /** How well it is met by each term of the facts, 0..1. */
  readonly strengths: Float32Array;
  /** The terms of the facts that meet it at all. */
  readonly meets: readonly number[];
  /** How well by the best of all terms of each fact, by the fact's number. */
  readonly inFacts: Float32Array;
  /** And by the best of each line's, by the line's number. */
  readonly inLines: Float32Array;
  /** In how many facts it is told, one that tells it in two words counted twice. */
  readonly told: number;
}

/** Words that are kept, some 4 KB each and 8 KB where there are 330 facts: one takes a tenth of an answer's time. */
const WORDS_KEPT = 1024;
/** A match from which a fact tells the word itself. */
const TELLS = 0.9;

/** Lays readers' words beside the facts; the words asked lately are kept. */
export function createAskedWords(
  facts: readonly IndexedFact[],
  /** In how many facts each term stands. */
  factCounts: readonly number[],
  strengthsOf: (asked: Term) => Float32Array,
): (asked: Term) => AskedWord {
  const holders: number[][] = factCounts.map(() => []);
  const linesWith: number[][] = factCounts.map(() => []);
  let lineCount = 0;
  for (const { number, all, lines } of facts) {
    for (const term of all) holders[term].push(number);
    for (const line of lines) for (const term of line.terms) linesWith[term].push(line.number);
    lineCount += lines.length;
  }
  const lay = (asked: Term): AskedWord => {
    const strengths = strengthsOf(asked);
    const inFacts = new Float32Array(facts.length);
    const inLines = new Float32Array(lineCount);
    const meets: number[] = [];
    let told = 0;
    for (let term = 0; term < strengths.length; term++) {
      const strength = strengths[term];
      if (strength === 0) continue;
      meets.push(term);
      for (const fact of holders[term]) if (strength > inFacts[fact]) inFacts[fact] = strength;
      for (const line of linesWith[term]) if (strength > inLines[line]) inLines[line] = strength;
      if (strength >= TELLS) told += factCounts[term];
    }
    return { strengths, meets, inFacts, inLines, told };
  };
  return keepByTerm(lay, WORDS_KEPT);
}
