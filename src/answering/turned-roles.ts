import type { Language } from "#text";
import type { IndexedFact } from "./fact-index.ts";
import type { Matches } from "./matching.ts";
import { matchTerms, type Term } from "./terms.ts";

/** A word met by less is another: both may be soldiers without being the same ones. */
const SAME = 0.9;

/** The question's doer is done to here, or the other way round. */
export function rolesTurned(indexed: IndexedFact, { doings, index }: Matches, language: Language): boolean {
  const told = indexed.frames;
  const same = (asked: readonly Term[], there: readonly Term[]): boolean => isSame(asked, there, language);
  return doings.some(({ verb, agent, patient }) => {
    const alike = told.filter((other) => index.facts.alike(verb, other.verb));
    return (
      alike.some((other) => same(agent, other.patient) || same(patient, other.agent)) &&
      !alike.some((other) => same(agent, other.agent) || same(patient, other.patient))
    );
  });
}

/** Whom the question names as the doer is here only ever done to, or the other way round, whatever is done. */
export function rolesUnlike(indexed: IndexedFact, { doings }: Matches, language: Language): boolean {
  const told = indexed.frames;
  const same = (asked: readonly Term[], there: readonly Term[]): boolean =>
    asked.some(isNamed) && isSame(asked, there, language);
  return doings.some(
    ({ agent, patient }) =>
      told.some((other) => same(agent, other.patient) || same(patient, other.agent)) &&
      !told.some((other) => same(agent, other.agent) || same(patient, other.patient)),
  );
}

/** Somebody named does it in the question, and somebody else does it here; a reason is one of whoever acts for it, in any words. */
export function otherDoer(
  indexed: IndexedFact,
  { doings, index, reading }: Matches,
  language: Language,
): boolean {
  const told = indexed.frames;
  return doings.some(({ verb, agent }) => {
    if (!agent.some(isNamed)) return false;
    const doers = told.filter(
      (other) => (reading.kind === "why" || index.facts.alike(verb, other.verb)) && other.agent.some(isNamed),
    );
    return doers.length > 0 && !doers.some((other) => isSame(agent, other.agent, language));
  });
}

function isNamed({ name, place }: Term): boolean {
  return name || place !== undefined;
}

/** Names decide where there are any: French soldiers are no fighters, though both are soldiers. */
function isSame(asked: readonly Term[], told: readonly Term[], language: Language): boolean {
  const names = asked.filter(isNamed);
  const deciding = names.length > 0 ? names : asked;
  return deciding.some((term) => told.some((other) => matchTerms(term, other, language).strength >= SAME));
}
