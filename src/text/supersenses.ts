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
