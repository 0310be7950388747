import type { IndexedFact } from "./fact-index.ts";
import type { AskedTerm } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

/** Weaker matches are of another thing: "interview" is near "intervention" and asks for something else. */
const MET = 0.6;
/** A word that says the same. */
const MEANT = 0.8;

/** Share of a follow-up's own words that a fact holds, 1 where it has none. `weightOf` is what a match on a word says. */
export function ownMet(
  { all }: IndexedFact,
  own: readonly AskedTerm[],
  { index, weightOf }: { readonly index: StoryIndex; readonly weightOf: (asked: AskedTerm) => number },
): number {
  let met = 0,
    whole = 0;
  for (const asked of own) {
    whole += weightOf(asked);
    met += weightOf(asked) * metBy(all, asked, index);
  }
  return whole === 0 ? 1 : met / whole;
}

/** Whether the value itself holds one of them: "only the drivers?" asks about the value. */
export function valueHoldsOwn({ value }: IndexedFact, own: readonly AskedTerm[], index: StoryIndex): boolean {
  return own.some((asked) => metBy(value, asked, index) > 0);
}

/** For each word that was asked the terms of the facts that mean it, without those that none means. */
export function meantTerms(asked: readonly AskedTerm[], { facts }: StoryIndex): number[][] {
  return asked
    .filter(({ verb }) => verb)
    .map(({ term }) => placesFrom(facts.strengthsOf(term), MEANT))
    .filter((meant) => meant.length > 0);
}

function placesFrom(strengths: Float32Array, least: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < strengths.length; at++) if (strengths[at] >= least) places.push(at);
  return places;
}

/** Share of the words that the turn before asked with that a fact holds. */
export function askedMet(
  { all }: IndexedFact,
  asked: readonly (readonly number[])[],
  { facts }: StoryIndex,
): number {
  let met = 0,
    whole = 0;
  for (const meant of asked) {
    const weight = Math.max(...meant.map((term) => facts.weights[term] ?? 0));
    whole += weight;
    if (meant.some((term) => all.includes(term))) met += weight;
  }
  return whole === 0 ? 0 : met / whole;
}

function metBy(told: readonly number[], { term }: AskedTerm, { facts }: StoryIndex): number {
  const strengths = facts.strengthsOf(term);
  let best = 0;
  for (const one of told) best = Math.max(best, strengths[one]);
  return best >= MET ? best : 0;
}
