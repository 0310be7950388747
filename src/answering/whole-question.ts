import type { Language } from "#text";
import type { FollowUp } from "./follow-up.ts";
import type { QuestionKind } from "./question-kinds.ts";
import type { AskedTerm, Reading } from "./reading.ts";
import type { TalkedEntity } from "./talked-entity.ts";
import { termOf } from "./terms.ts";

/** The question with names for its pronouns, and of the kind that a whole question would be. */
export function wholeQuestion(
  reading: Reading,
  { referents, own, form }: FollowUp,
  language: Language,
): Reading {
  const names = referents.flatMap(({ at, entity }) =>
    language
      .readWords(shortestForm(entity))
      .flatMap((word) => termOf(word, language) ?? [])
      .map((term): AskedTerm => ({ term, at, focus: false, verb: false })),
  );
  const kept = form === "bare" ? [] : own;
  return { ...reading, kind: wholeKind(reading, form), terms: [...kept, ...names] };
}

/** Weighs least beside the question's own words: "Toure", "AMDH", "coup". */
function shortestForm({ kind, name, forms }: TalkedEntity): string {
  if (kind === "person") return name.split(" ").at(-1)!;
  return forms.reduce((shortest, form) => (form.length < shortest.length ? form : shortest));
}

function wholeKind({ kind, text }: Reading, form: FollowUp["form"]): QuestionKind {
  if (
    /^(?:and |but |so )*(?:what for|for what|how come|why so|what (?:is|was|are|were|did) \w+(?: \w+)? for)\b/i.test(
      text,
    )
  )
    return "why";
  if (/^(?:and |so )?what (?:became|becomes) of\b/i.test(text)) return "whatDid";
  if (/\b(?:anyone|anybody|someone|who) else\b/i.test(text) && kind === "keywords") return "who";
  if (kind === "keywords" && form !== "turning" && isStatement(text)) return "yesNo";
  return kind;
}

/** "alone?", "only for drivers?", "not on Sundays?" */
function isStatement(text: string): boolean {
  return /^(?:but |so |and )?(?:just|only|also|not|even|still|alone|really|all|any|both|never|already|in|by|on|to|with|at)\b/i.test(
    text,
  );
}
