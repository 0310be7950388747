import type { Language } from "#text";
import { isDoubtful } from "./answer-doubts.ts";
import { clauseAround } from "./clause.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import { followUpSpanConfidence } from "./follow-up-confidence.ts";
import type { Matches } from "./matching.ts";
import type { Candidate } from "./ranking.ts";

/** What is left of the confidence where a plain rule speaks against the answer. */
const DOUBTFUL = 0.4;

/** The likeliest run of words of the likeliest sentence. */
export function composeSpan(matches: Matches, language: Language): Draft | undefined {
  const { alignment, index, candidates, followUp } = matches;
  const [best] = candidates;
  if (best === undefined) return undefined;
  const confidence =
    confidenceOf(best, alignment, index.text, language) *
    (isDoubtful(best, matches, language) ? DOUBTFUL : 1);
  return {
    short: spanText(best),
    sentence: best.sentence,
    confidence:
      followUp === undefined ? confidence : followUpSpanConfidence(best, confidence, followUp, matches),
  };
}

function spanText({ sentence, span }: Candidate): string {
  return sentence.text.slice(sentence.words[span.from].start, sentence.words[span.to - 1].end);
}

/** What the likeliest sentence says of a few bare words: they ask for no run of words of a sort. */
export function composeClause(matches: Matches, language: Language): Draft | undefined {
  const draft = composeSpan(matches, language);
  return draft === undefined ? undefined : { ...draft, short: matchedClause(draft.sentence.number, matches) };
}

/** The clause of a sentence that the question's words are found in. */
export function matchedClause(sentence: number, { alignment, index }: Matches): string {
  const places = alignment.rows[sentence].flatMap(({ at, match, by }) =>
    at >= 0 && match.strength > 0.5 && by === "said" ? [at] : [],
  );
  return clauseAround(index.text.sentences[sentence], places);
}
