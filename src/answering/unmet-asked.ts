import type { Language } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { strongest } from "./met-terms.ts";
import type { AskedTerm } from "./reading.ts";

/** Words that only keep company are another act, and other people. */
const DONE = 0.6;
const OF_THEM = 0.57;

/** The question asks for an act that follows from no other, and the fact tells of none such. */
export function lacksAct(indexed: IndexedFact, matches: Matches, { asked }: Language): boolean {
  const { index } = matches;
  return ownTerms(matches).some(
    ({ term, verb }) =>
      verb && asked.acts.has(term.lemma) && strongest(term, indexed.all, index.facts) < DONE,
  );
}

/** The question is of people by what they are, and the fact has nothing to do with any such. */
export function lacksPeople(indexed: IndexedFact, matches: Matches, language: Language): boolean {
  const { reading, index } = matches;
  const { words } = reading.sentence;
  return (
    reading.kind !== "choice" &&
    ownTerms(matches).some(
      ({ term, at, focus }) =>
        !focus &&
        words[at].wordClass === "NOUN" &&
        !language.asked.anybody.has(term.lemma) &&
        language.thesaurus.dominantSupersense(term.lemma) === "person" &&
        strongest(term, indexed.all, index.facts) < OF_THEM,
    )
  );
}

/** Whom a follow-up's pronouns stand for is asked about by the turns before. */
function ownTerms({ reading, followUp }: Matches): readonly AskedTerm[] {
  return followUp?.own ?? reading.terms;
}
