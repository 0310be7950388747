import type { Reading } from "./reading.ts";
import type { Term } from "./terms.ts";

const SAYS =
  /^(?:say|tell|state|claim|think|believe|announce|declare|comment|call|describe|explain|write|warn|expect|argue)$/;

/** Whom by name a question wants to hear: "what did Le Drian say"; none where it does not ask for anybody's words. */
export function askedSpeaker({ asker, sentence, terms }: Reading): readonly Term[] {
  const { words, nounPhrases } = sentence;
  const verb = words.findIndex(
    (word, at) => at > asker && word.wordClass === "VERB" && SAYS.test(word.lemma),
  );
  if (asker < 0 || verb < 0) return [];
  const speaker = nounPhrases.findLast(({ from, to }) => from > asker && to <= verb);
  return speaker === undefined
    ? []
    : terms
        .filter(({ at, term }) => at >= speaker.from && at < speaker.to && term.name)
        .map(({ term }) => term);
}
