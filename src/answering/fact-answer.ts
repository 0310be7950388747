import { FACT_FEATURES, type FactFeature } from "./fact-features.ts";
import { valueSortOf, wantedSorts } from "./value-sort.ts";
import type { FactIndex } from "./fact-index.ts";
import type { RankedFact } from "./fact-ranking.ts";
import type { Reading } from "./reading.ts";
import { valueWords } from "./value-words.ts";
import { withoutStop } from "./without-stop.ts";

/** A question this near to a way to ask for the fact, or to its label, wants its value and not the whole sentence. */
const NEAR_ASKED = 0.62;
/** Ahead by less, another fact with another value could be meant as well: then the sentence tells both. */
const CLEAR_MARGIN = 0.4;

/** The likeliest fact's value where the question wants that very thing, else the fact as a sentence. */
export function factAnswer(facts: readonly RankedFact[], reading: Reading, index: FactIndex): string {
  const [best] = facts;
  const { fact } = best.indexed;
  const value = valueWords(fact.value, index.entities);
  if (reading.kind === "howMany" && fact.value.kind === "list") return `${fact.value.items.length}: ${value}`;
  if (!wantsValue(best, reading, index)) return withoutStop(fact.says);
  const rival = facts.find(
    (other) =>
      other !== best &&
      wantsValue(other, reading, index) &&
      valueWords(other.indexed.fact.value, index.entities) !== value,
  );
  const clear = rival === undefined || best.score - rival.score >= CLEAR_MARGIN;
  return clear ? value : withoutStop(fact.says);
}

function wantsValue(ranked: RankedFact, reading: Reading, index: FactIndex): boolean {
  const feature = (name: FactFeature): number => ranked.features[FACT_FEATURES.indexOf(name)];
  const sort = valueSortOf(ranked.indexed.fact, index);
  if (sort === "yesno" || feature("value asked") > 0.5) return false;
  const wanted = wantedSorts(reading.kind);
  if (wanted !== undefined) return wanted.includes(sort);
  return Math.max(feature("asked"), feature("label")) >= NEAR_ASKED;
}
