import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import type { Term } from "./terms.ts";

/** Share of a value's words from which a question says it. */
const VALUE_SAID = 0.5;
const TERM_MET = 0.55;
/** The same for a name: CNN is no TV that is called otherwise. */
const NAME_MET = 0.7;

/** The strength from which a word of the question is met by one of the story. */
export function metFrom({ name }: Pick<Term, "name">): number {
  return name ? NAME_MET : TERM_MET;
}

/** Whether the question says the value, by whatever name; of a figure only its number counts. */
export function isValueSaid({ fact, value, called }: IndexedFact, { reading, index }: Matches): boolean {
  const isSaid = (told: number): boolean =>
    reading.terms.some(({ term }) => index.facts.strengthsOf(term)[told] >= metFrom(term));
  const forms =
    fact.value.kind === "quantity"
      ? [value.filter((term) => index.facts.terms[term].number !== undefined)]
      : called;
  return forms.some((form) => share(form, isSaid) >= VALUE_SAID);
}

export function share<T>(all: readonly T[], such: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(such).length / all.length;
}
