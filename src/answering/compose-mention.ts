import { matchedClause } from "./compose-span.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";

const MENTION =
  /\b(?:mention(?:s|ed)?|refer(?:s|red)?|talks? about|says? (?:anything|something) (?:about|of)|speaks? of)\b/i;
const STORY = /^(?:story|article|piece|text|report|mention|refer|talk|say|speak|anything|something)$/;
const SURE = 0.9;
const NOT_THERE = 0.05;

/** "Does the story mention Chad?": whether it does, and where first. */
export function asksForMention({ reading }: Matches): boolean {
  return reading.kind === "yesNo" && MENTION.test(reading.text);
}

export function composeMention(matches: Matches): Draft | undefined {
  const { reading, alignment, index } = matches;
  const asked = reading.terms.flatMap(({ term }, q) => (STORY.test(term.lemma) ? [] : [q]));
  if (asked.length === 0) return undefined;
  const holding = index.text.sentences.find(({ number }) =>
    asked.every(
      (q) => alignment.rows[number][q].match.strength >= SURE && alignment.rows[number][q].by !== "carried",
    ),
  );
  if (holding === undefined) return { short: "No", sentence: index.text.sentences[0], confidence: NOT_THERE };
  return { short: `Yes: ${matchedClause(holding.number, matches)}`, sentence: holding, confidence: SURE };
}
