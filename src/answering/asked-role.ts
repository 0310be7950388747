import type { Language, WordRange } from "#text";
import type { Reading } from "./reading.ts";
import type { Term } from "./terms.ts";
import { verbFrames } from "./verb-frame.ts";

/** What "who" or "what" is to the question's verb: "who killed them" asks for the doer, "who was killed" for whom it was done to. */
export interface AskedRole {
  readonly verb: Term;
  readonly role: "agent" | "patient";
}

/** Undefined where the question has no verb of its own, or asks for something beside the verb. */
export function askedRole(
  { asker, kind, sentence, terms }: Reading,
  { asked: { undergone } }: Language,
): AskedRole | undefined {
  if (asker < 0 || !/^(?:who|what|whatPerson|whatGroup|whatNoun)$/.test(kind)) return undefined;
  const verb = terms.find((term) => term.verb && term.at > asker);
  if (verb === undefined) return undefined;
  const frame = verbFrames(sentence.words, sentence.nounPhrases).find((one) => one.verb === verb.at);
  if (frame === undefined) return undefined;
  const named = kind === "who" ? namedAfterBe(asker, sentence) : undefined;
  if (named !== undefined) {
    const hasSubject = sentence.words
      .slice(named.to, verb.at)
      .some(({ wordClass }) => /^(?:DET|NOUN|PROPN)$/.test(wordClass));
    if (hasSubject || frame.patient?.from === named.from) return { verb: verb.term, role: "patient" };
    if (frame.agent?.from === named.from) return { verb: verb.term, role: "agent" };
  }
  const focus = terms.filter((term) => term.focus).map((term) => term.at);
  const own = (range: { from: number; to: number } | undefined): boolean =>
    range === undefined || focus.some((at) => at >= range.from && at < range.to) || range.from <= asker;
  if (frame.passive) return { verb: verb.term, role: own(frame.patient) ? "patient" : "agent" };
  const role = own(frame.agent) && !undergone.has(verb.term.lemma) ? "agent" : "patient";
  return { verb: verb.term, role };
}

/** "Who were the people the guards shot": they are whoever these people are, unless it ends in "by". */
function namedAfterBe(
  asker: number,
  { words, nounPhrases }: Pick<Reading["sentence"], "words" | "nounPhrases">,
): WordRange | undefined {
  const last = words.findLast(({ wordClass }) => wordClass !== "PUNCT")?.lower;
  if (!/^(?:is|was|are|were)$/.test(words[asker + 1]?.lower ?? "") || asker > 0 || last === "by")
    return undefined;
  return nounPhrases.find(({ from, head }) => from === asker + 2 && words[head].wordClass === "NOUN");
}
