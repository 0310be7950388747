import type { Language } from "#text";
import type { Draft } from "./draft.ts";
import { factAnswer } from "./fact-answer.ts";
import { factConfidenceOf } from "./fact-confidence.ts";
import { followUpConfidence } from "./follow-up-confidence.ts";
import type { Matches } from "./matching.ts";
import type { Verdict } from "./yes-no-verdict.ts";

/** Whether editors told the story as facts; the text of any other says more than its drafted facts. */
export function tellsFacts({ facts: [best] }: Matches): boolean {
  return best?.indexed.fact.origin === "editor" && best.indexed.sentences.length > 0;
}

/**
 * The likeliest fact of a story that editors told as facts; undefined for any other.
 *
 * @param verdict what the facts say to a yes-or-no question
 */
export function composeFact(matches: Matches, language: Language, verdict?: Verdict): Draft | undefined {
  if (!tellsFacts(matches)) return undefined;
  const { facts, reading, followUp, index } = matches;
  const [best] = facts;
  const { short, indexed } = factAnswer(facts, reading, index.facts);
  return {
    short,
    sentence: index.text.sentences[best.indexed.sentences[0]],
    fact: indexed,
    confidence:
      followUp === undefined
        ? factConfidenceOf(matches, language, verdict)
        : followUpConfidence(best.indexed, followUp, matches, { language }),
  };
}
