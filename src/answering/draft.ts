import type { IndexedFact } from "./fact-index.ts";
import type { IndexedSentence } from "./text-index.ts";

/** An answer before it is decided whether it is given. */
export interface Draft {
  readonly short: string;
  readonly sentence: IndexedSentence;
  readonly fact?: IndexedFact;
  /** 0..1 */
  readonly confidence: number;
}
