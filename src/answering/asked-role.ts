import type { Reading } from "./reading.ts";
import type { Term } from "./terms.ts";
import { verbFrames } from "./verb-frame.ts";

/** What "who" or "what" is to the question's verb: "who killed them" asks for the doer, "who was killed" for whom it was done to. */
export interface AskedRole {
  readonly verb: Term;
  readonly role: "agent" | "patient";
}

/** Undefined where the question has no verb of its own, or asks for something beside the verb. */
export function askedRole({ asker, kind, sentence, terms }: Reading): AskedRole | undefined {
  if (asker < 0 || !/^(?:who|what|whatPerson|whatGroup|whatNoun)$/.test(kind)) return undefined;
  const verb = terms.find((term) => term.verb && term.at > asker);
  if (verb === undefined) return undefined;
  const frame = verbFrames(sentence.words, sentence.nounPhrases).find((one) => one.verb === verb.at);
  if (frame === undefined) return undefined;
  const focus = terms.filter((term) => term.focus).map((term) => term.at);
  const own = (range: { from: number; to: number } | undefined): boolean =>
    range === undefined || focus.some((at) => at >= range.from && at < range.to) || range.from <= asker;
  if (frame.passive) return { verb: verb.term, role: own(frame.patient) ? "patient" : "agent" };
  return { verb: verb.term, role: own(frame.agent) ? "agent" : "patient" };
}
