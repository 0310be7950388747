import type { IndexedFact } from "./fact-index.ts";
import type { AskedTerm } from "./reading.ts";

/** How a follow-up's words are laid beside a story's facts. */
export interface OwnWords {
  readonly own: readonly AskedTerm[];
  /** What a match on it says. */
  readonly weight: (asked: AskedTerm) => number;
  /** How well it is met by one of the facts' terms: 0..1. */
  readonly strength: (asked: AskedTerm, term: number) => number;
}

/** Weaker matches are of another thing: "wounded" is near "killed" and asks for other people. */
const MET = 0.6;

/** Share of a follow-up's own words that a fact holds; 1 where it has none. */
export function ownMet({ lines, around }: IndexedFact, words: OwnWords): number {
  const told = new Set([...lines.flatMap((line) => line.terms), ...around]);
  let met = 0, whole = 0;
  for (const asked of words.own) {
    whole += words.weight(asked);
    met += words.weight(asked) * metBy(told, asked, words);
  }
  return whole === 0 ? 1 : met / whole;
}

/** Whether the value itself holds one of them: "just to civilians?" asks about the value. */
export function valueHoldsOwn({ value }: IndexedFact, words: OwnWords): boolean {
  return words.own.some((asked) => metBy(value, asked, words) > 0);
}

function metBy(told: Iterable<number>, asked: AskedTerm, { strength }: OwnWords): number {
  let best = 0;
  for (const term of told) best = Math.max(best, strength(asked, term));
  return best >= MET ? best : 0;
}
