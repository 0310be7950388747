import type { Reading } from "./reading.ts";
import type { Term } from "./terms.ts";

const SAYS =
  /^(?:say|tell|state|claim|think|believe|announce|declare|comment|call|describe|explain|write|warn|expect|argue)$/;

/** Whom by name a question wants to hear: "what did Le Drian say"; none where it does not ask for anybody's words. */
export function askedSpeaker({ asker, sentence, terms }: Reading): readonly Term[] {
  const { words, nounPhrases } = sentence;
  // after "did", what could be a noun is a verb: "what did she call it"
  const done = words.some((word) => /^(?:do|does|did)$/.test(word.lower));
  const verb = words.findIndex(
    (word, at) => at > asker && (done || word.wordClass === "VERB") && SAYS.test(word.lemma),
  );
  if (asker < 0 || verb < 0) return [];
  const speaker = nounPhrases.findLast(({ from }) => from > asker && from < verb);
  return speaker === undefined
    ? []
    : terms
        .filter(({ at, term }) => at >= speaker.from && at < Math.min(speaker.to, verb) && term.name)
        .map(({ term }) => term);
}
