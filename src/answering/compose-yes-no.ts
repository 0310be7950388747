import type { Language } from "#text";
import { composeFact } from "./compose-fact.ts";
import { composeSpan, matchedClause } from "./compose-span.ts";
import { findContradiction } from "./contradiction.ts";
import type { Draft } from "./draft.ts";
import { followUpConfidence } from "./follow-up-confidence.ts";
import type { Matches } from "./matching.ts";
import { verdictOf } from "./yes-no-verdict.ts";

/** Share of the question that a sentence must hold to say yes to it. */
const YES_COVERED = 0.5;

/** "Yes: …" or "No: …" with what the story says. */
export function composeYesNo(matches: Matches, language: Language): Draft | undefined {
  const fact = composeFact(matches, language);
  if (fact !== undefined) {
    const { yes, instead, fact: ranked } = verdictOf(matches, language);
    const { indexed } = ranked;
    const { followUp } = matches;
    const confidence = followUp === undefined ? fact.confidence : followUpConfidence(indexed, followUp, matches, instead !== undefined);
    const says = indexed.fact.says.replace(/\.$/, "");
    return { ...fact, fact: indexed, sentence: matches.index.text.sentences[indexed.sentences[0]], short: verdictWords(yes, says, instead), confidence };
  }
  const span = composeSpan(matches, language);
  if (span === undefined) return undefined;
  const against = findContradiction(span.sentence, matches, language);
  const instead = against?.told === undefined || against.asked === undefined ? undefined : { told: against.told, asked: against.asked };
  const confidence = against === undefined ? span.confidence * Math.min(1, coverage(span, matches) / YES_COVERED) : span.confidence;
  return { ...span, short: verdictWords(against === undefined, matchedClause(span.sentence.number, matches), instead), confidence };
}

/** "No: about 40, not 400", "Yes: Toure was imprisoned" */
function verdictWords(yes: boolean, says: string, instead: { readonly told: string; readonly asked: string } | undefined): string {
  if (!yes && instead !== undefined) return `No: ${instead.told}, not ${instead.asked}`;
  return `${yes ? "Yes" : "No"}: ${says}`;
}

function coverage({ sentence }: Draft, { alignment }: Matches): number {
  const total = alignment.weightSum || 1;
  return alignment.rows[sentence.number].reduce((sum, { weight, match }) => sum + (weight / total) * match.strength, 0);
}
