import type { Language } from "#text";
import type { Draft } from "./draft.ts";
import { factAnswer } from "./fact-answer.ts";
import { factConfidenceOf } from "./fact-confidence.ts";
import { followUpConfidence } from "./follow-up-confidence.ts";
import type { Matches } from "./matching.ts";

/** The likeliest fact of a story that editors told as facts; undefined for any other, whose text says more than its drafted facts. */
export function composeFact(matches: Matches, language: Language): Draft | undefined {
  const { facts, reading, followUp, index } = matches;
  const [best] = facts;
  if (best?.indexed.fact.origin !== "editor" || best.indexed.sentences.length === 0) return undefined;
  return {
    short: factAnswer(facts, reading, index.facts),
    sentence: index.text.sentences[best.indexed.sentences[0]],
    fact: best.indexed,
    confidence:
      followUp === undefined
        ? factConfidenceOf(matches, language)
        : followUpConfidence(best.indexed, followUp, matches),
  };
}
