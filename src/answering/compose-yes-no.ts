import type { Language } from "#text";
import { composeFact } from "./compose-fact.ts";
import { composeSpan, matchedClause } from "./compose-span.ts";
import { findContradiction, type Contradiction } from "./contradiction.ts";
import type { Draft } from "./draft.ts";
import type { Matches } from "./matching.ts";

/** Share of the question that a sentence must hold to say yes to it. */
const YES_COVERED = 0.5;

/** "Yes: …" or "No: …" with what the story says; the confidence falls where much of the question is not there. */
export function composeYesNo(matches: Matches, language: Language): Draft | undefined {
  const draft = composeFact(matches, language) ?? composeSpan(matches, language);
  if (draft === undefined) return undefined;
  const { reading } = matches;
  const fact = draft.fact?.fact;
  const says = fact?.says.replace(/\.$/, "") ?? matchedClause(draft.sentence.number, matches);
  const against = findContradiction(draft.sentence, matches, language);
  if (against?.by === "number") return { ...draft, short: `No: ${against.told}, not ${against.asked}` };
  const refuted = against !== undefined;
  const yes = fact?.value.kind === "yesno" ? fact.value.yes !== asksForNot(reading.text) : !refuted;
  const covered = coverage(draft, matches);
  const confidence = refuted ? draft.confidence : draft.confidence * Math.min(1, covered / YES_COVERED);
  return { ...draft, short: `${yes ? "Yes" : "No"}: ${rivalFirst(against)}${says}`, confidence };
}

function rivalFirst(against: Contradiction | undefined): string {
  return against?.by === "rival name" && against.told !== undefined ? `${against.told} – ` : "";
}

/** "Did he not …", "is it unfinished": asks for the contrary. */
function asksForNot(text: string): boolean {
  return /\b(?:not|never)\b/i.test(text.split(/\s+/).slice(2).join(" "));
}

function coverage({ sentence }: Draft, { alignment }: Matches): number {
  const total = alignment.weightSum || 1;
  return alignment.rows[sentence.number].reduce((sum, { weight, match }) => sum + (weight / total) * match.strength, 0);
}
