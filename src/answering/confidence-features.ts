import { claimOf, type Claim } from "./claim.ts";
import { ABSENCE, absence } from "./confidence-absence.ts";
import { ANSWER, answerFit } from "./confidence-answer.ts";
import { CLEARNESS, clearness } from "./confidence-clearness.ts";
import { OPPOSITION, opposition } from "./confidence-opposition.ts";
import { QUESTION, question } from "./confidence-question.ts";
import { ROLES_KEPT, rolesKept } from "./confidence-roles.ts";
import type { Alignment } from "./alignment.ts";
import type { Candidate } from "./ranking.ts";
import type { TextIndex } from "./text-index.ts";
import type { Language } from "#text";

/** What tells an answer from a mere likeness, by name. */
export const CONFIDENCE_FEATURES = [
  ...CLEARNESS,
  ...ABSENCE,
  ...OPPOSITION,
  ...ROLES_KEPT,
  ...ANSWER,
  ...QUESTION,
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** In the order of CONFIDENCE_FEATURES. */
export function confidenceFeatures(
  candidate: Candidate,
  alignment: Alignment,
  index: TextIndex,
  language: Language,
): Float64Array {
  const claim: Claim = claimOf(candidate, alignment, index, language);
  const values: Partial<Record<ConfidenceFeature, number>> = {
    ...clearness(claim),
    ...absence(claim),
    ...opposition(claim),
    ...rolesKept(claim),
    ...answerFit(claim),
    ...question(claim),
  };
  return Float64Array.from(CONFIDENCE_FEATURES, (name) => values[name] ?? 0);
}
