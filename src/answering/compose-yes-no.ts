import type { Language } from "#text";
import { composeFact, tellsFacts } from "./compose-fact.ts";
import { composeSpan, matchedClause } from "./compose-span.ts";
import { findContradiction } from "./contradiction.ts";
import type { Draft } from "./draft.ts";
import { followUpConfidence } from "./follow-up-confidence.ts";
import type { Matches } from "./matching.ts";
import type { IndexedSentence } from "./text-index.ts";
import { withoutStop } from "./without-stop.ts";
import { verdictOf } from "./yes-no-verdict.ts";

/** Share of the question that a sentence must hold to say yes to it. */
const YES_COVERED = 0.5;

/** "Yes: …" or "No: …" with what the story says. */
export function composeYesNo(matches: Matches, language: Language): Draft | undefined {
  const verdict = tellsFacts(matches) ? verdictOf(matches, language) : undefined;
  const fact = composeFact(matches, language, verdict);
  if (fact !== undefined && verdict !== undefined) {
    const { yes, instead, fact: ranked } = verdict;
    const { indexed } = ranked;
    const { followUp } = matches;
    const confidence =
      followUp === undefined
        ? fact.confidence
        : followUpConfidence(indexed, followUp, matches, { language, replaced: instead !== undefined });
    const says = withoutStop(indexed.fact.says);
    return {
      ...fact,
      fact: indexed,
      sentence: matches.index.text.sentences[indexed.sentences[0]],
      short: verdictWords(yes, says, instead),
      confidence,
    };
  }
  const span = composeSpan(matches, language);
  if (span === undefined) return undefined;
  const denied = deniedElsewhere(matches, language);
  if (denied !== undefined)
    return {
      ...span,
      sentence: denied,
      short: verdictWords(false, matchedClause(denied.number, matches), undefined),
    };
  const against = findContradiction(span.sentence, matches, language);
  const instead =
    against?.told === undefined || against.asked === undefined
      ? undefined
      : { told: against.told, asked: against.asked };
  const confidence =
    against === undefined
      ? span.confidence * Math.min(1, covered(span.sentence, matches) / YES_COVERED)
      : span.confidence;
  return {
    ...span,
    short: verdictWords(against === undefined, matchedClause(span.sentence.number, matches), instead),
    confidence,
  };
}

/** So many of the likeliest sentences are looked at for the contrary. */
const SENTENCES_MAX = 6;
/** Share of the question that a sentence must hold beside the contrary of one word. */
const DENIED_COVERED = 0.3;

/** The likeliest sentence that says the contrary of a word of the question: "a split decision" for "unanimous". */
function deniedElsewhere(matches: Matches, language: Language): IndexedSentence | undefined {
  return matches.sentences.order
    .slice(0, SENTENCES_MAX)
    .map((number) => matches.index.text.sentences[number])
    .find(
      (sentence) =>
        covered(sentence, matches) >= DENIED_COVERED &&
        findContradiction(sentence, matches, language)?.by === "opposite",
    );
}

/** "No: about 40, not 400", "Yes: Toure was imprisoned" */
function verdictWords(
  yes: boolean,
  says: string,
  instead: { readonly told: string; readonly asked: string } | undefined,
): string {
  if (!yes && instead !== undefined) return `No: ${instead.told}, not ${instead.asked}`;
  return `${yes ? "Yes" : "No"}: ${says}`;
}

function covered(sentence: IndexedSentence, { alignment }: Matches): number {
  const total = alignment.weightSum || 1;
  return alignment.rows[sentence.number].reduce(
    (sum, { weight, match }) => sum + (weight / total) * match.strength,
    0,
  );
}
