import type { Language } from "#text";
import type { AskedTerm, Reading } from "./reading.ts";
import { termOf } from "./terms.ts";

const OTHERS = /\b(?:(?:any|some)(?:one|body) else|others)\b/i;

/** "Was anyone else in on it?", "did others help?" ask whether it was done together: a word that the facts have, where these have none. */
export function companyTerms({ text, kind }: Reading, language: Language): AskedTerm[] {
  if (kind !== "yesNo" || !OTHERS.test(text)) return [];
  return language
    .readWords("together")
    .flatMap((word) => termOf(word, language) ?? [])
    .map((term) => ({ term, at: 0, focus: false, verb: false }));
}
