import { FACT_DOUBTS } from "./fact-doubts.ts";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import type { Verdict } from "./yes-no-verdict.ts";

/** "Did any civilians die?": that others did denies nothing. */
const ANY = /^(?:any|anybody|anyone|anything|ever)$/;
/** Not met by so much, a verb or a noun of the question is nowhere near what the fact says. */
const VERB_UNMET = 0.6;
const NOUN_UNMET = 0.6;
const DOER_MET = 0.6;

/** A yes must hold all that it affirms, a no must deny that very thing. */
export function isUnvouched(
  { yes, against, instead, fact }: Verdict,
  doubts: Float64Array,
  matches: Matches,
): boolean {
  if (instead !== undefined) return false;
  const unmet = (doubt: (typeof FACT_DOUBTS)[number]): number => doubts[FACT_DOUBTS.indexOf(doubt)];
  if (yes)
    return (
      unmet("verb unmet") > VERB_UNMET || unmet("noun unmet") > NOUN_UNMET || lacksDoer(fact.indexed, matches)
    );
  return against !== "negation" && matches.reading.sentence.words.some(({ lower }) => ANY.test(lower));
}

/** Whom the question names as the doer the fact does not tell of. */
function lacksDoer({ all }: IndexedFact, { doings, index }: Matches): boolean {
  return doings.some(({ agent }) =>
    agent.some(
      (term) => (term.name || term.place !== undefined) && strongest(term, all, index.facts) < DOER_MET,
    ),
  );
}
