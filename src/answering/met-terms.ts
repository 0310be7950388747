import type { FactIndex } from "./fact-index.ts";
import type { Term } from "./terms.ts";

/** How well an asked term is met by the best of some terms of the facts, 0..1. */
export function strongest(asked: Term, told: readonly number[], facts: FactIndex): number {
  const row = facts.strengthsOf(asked);
  return told.reduce((most, term) => Math.max(most, row[term]), 0);
}
