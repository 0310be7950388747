import type { IndexedFact } from "./fact-index.ts";
import type { AskedTerm } from "./reading.ts";

/** Weaker matches are of another thing: "wounded" is near "killed" and asks for other people. */
const MET = 0.55;

/** Share of a follow-up's own words that a fact holds, the rare ones most; 1 where it has none. `strength` is how well an asked term is met by one of the facts' terms. */
export function ownMet({ lines, around }: IndexedFact, own: readonly AskedTerm[], strength: (asked: AskedTerm, term: number) => number): number {
  const told = new Set([...lines.flatMap((line) => line.terms), ...around]);
  let met = 0, whole = 0;
  for (const asked of own) {
    const weight = asked.term.rarity ** 2;
    let best = 0;
    for (const term of told) best = Math.max(best, strength(asked, term));
    whole += weight;
    if (best >= MET) met += weight * best;
  }
  return whole === 0 ? 1 : met / whole;
}
