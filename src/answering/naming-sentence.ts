import { ROLES } from "#text";
import type { Alignment } from "./alignment.ts";
import { placesOfSort } from "./answer-sorts.ts";
import type { IndexedSentence } from "./text-index.ts";

const WHO = /^(?:who|whatPerson|whatGroup)$/;
const PRONOUN = /^(?:he|she|they|it)$/;
const SAYS = /^(?:say|tell|add|think|believe|note|claim|warn|argue|explain|write)$/;
const SAID_BY_PRONOUN = /["”’],?\s+(?:he|she|they)\s+\p{L}+/u;
/** A pronoun behind more words than these is not what the sentence opens with. */
const OPENING_WORDS = 4;
/** A name further back than this is not what a pronoun stands for. */
const BACK_MAX = 2;

/**
 * Who did it, where a sentence only says "he" or "they" did: the sentence before it that names somebody. Undefined
 * where the question asks for nobody, or the sentence names somebody itself.
 */
export function namingSentence(
  sentence: IndexedSentence,
  alignment: Alignment,
  sentences: readonly IndexedSentence[],
): IndexedSentence | undefined {
  if (!WHO.test(alignment.reading.kind) || !pointsBack(sentence, alignment)) return undefined;
  return sentences
    .slice(Math.max(0, sentence.number - BACK_MAX), sentence.number)
    .findLast((before) => placesOfSort("person", before, alignment.rows[before.number]).length > 0);
}

function pointsBack(sentence: IndexedSentence, { reading, rows }: Alignment): boolean {
  const verb = reading.gap.verb;
  if (SAYS.test(reading.sentence.words[verb]?.lemma ?? "")) return SAID_BY_PRONOUN.test(sentence.text);
  const { words, names, clauses } = sentence;
  const at = words.findIndex(({ lower }) => PRONOUN.test(lower));
  if (at < 0 || at > OPENING_WORDS || names.some(({ from }) => from < at)) return false;
  const found = rows[sentence.number].find(({ asked }) => asked.at === verb);
  const isAsked =
    found !== undefined &&
    clauses.governors[at] === found.at &&
    ROLES[clauses.roles[at]] === reading.gap.role;
  return isAsked || names.length === 0;
}
