import { claimOf, type Claim, type Features } from "./claim.ts";
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
  const row = new Float64Array(CONFIDENCE_FEATURES.length);
  let at = 0;
  const add = <Name extends string>(names: readonly Name[], values: Features<Name>): void => {
    for (const name of names) row[at++] = values[name] ?? 0;
  };
  add(CLEARNESS, clearness(claim));
  add(ABSENCE, absence(claim));
  add(OPPOSITION, opposition(claim));
  add(ROLES_KEPT, rolesKept(claim));
  add(ANSWER, answerFit(claim));
  add(QUESTION, question(claim));
  return row;
}
