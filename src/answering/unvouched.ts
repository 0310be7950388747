import { FACT_DOUBTS } from "./fact-doubts.ts";
import type { Reading } from "./reading.ts";
import type { Verdict } from "./yes-no-verdict.ts";

/** "Did any civilians die?": that others did denies nothing. */
const ANY = /^(?:any|anybody|anyone|anything|ever)$/;
/** Not met by so much, a verb or a noun of the question is nowhere near what the fact says. */
const VERB_UNMET = 0.6;
const NOUN_UNMET = 0.7;

/** A yes must hold all that it affirms, a no must deny that very thing. */
export function isUnvouched(
  { yes, against, instead }: Verdict,
  doubts: Float64Array,
  { sentence }: Reading,
): boolean {
  if (instead !== undefined) return false;
  const unmet = (doubt: (typeof FACT_DOUBTS)[number]): number => doubts[FACT_DOUBTS.indexOf(doubt)];
  if (yes) return unmet("verb unmet") > VERB_UNMET || unmet("noun unmet") > NOUN_UNMET;
  return against !== "negation" && sentence.words.some(({ lower }) => ANY.test(lower));
}
