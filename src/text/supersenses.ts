/** WordNet's 26 fields of nouns, in the order of its lexicographer files 3 to 28; "tops" holds the broadest nouns. */
export const SUPERSENSES = [
  "tops",
  "act",
  "animal",
  "artifact",
  "attribute",
  "body",
  "cognition",
  "communication",
  "event",
  "feeling",
  "food",
  "group",
  "location",
  "motive",
  "object",
  "person",
  "phenomenon",
  "plant",
  "possession",
  "process",
  "quantity",
  "relation",
  "shape",
  "state",
  "substance",
  "time",
] as const;

export type Supersense = (typeof SUPERSENSES)[number];

/** The bit of a field in a mask of fields: `thesaurus.supersenses("monday") & supersenseBit("time")`. */
export function supersenseBit(supersense: Supersense): number {
  return 1 << SUPERSENSES.indexOf(supersense);
}

/** How many values `supersenseOf` has. */
export const SUPERSENSE_COUNT = SUPERSENSES.length + 1;

/** A field's number from 1; nought is left for words that are in none. */
export function supersenseOf(supersense: Supersense | undefined): number {
  return supersense === undefined ? 0 : SUPERSENSES.indexOf(supersense) + 1;
}
