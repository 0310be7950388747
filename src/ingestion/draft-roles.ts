import type { Language, ReadSentence, WordRange } from "#text";
import type { FoundFact } from "./draft.ts";
import type { Mention } from "./draft-entities.ts";
import { cut, endBefore } from "./sentence-cut.ts";

/** A longer apposition is a clause. */
const ROLE_MAX_WORDS = 18;
/** Of a noun's uses, how many must mean a person for it to be a role. */
const PERSON_SHARE = 0.5;

/** "Jean-Yves Le Drian, the defense minister", "House Speaker Paul Ryan", "harbour master Greta Nyman". */
export function draftRoles(
  sentence: ReadSentence,
  mentions: readonly Mention[],
  language: Language,
): FoundFact[] {
  return mentions
    .filter(({ entity }) => entity.kind === "person")
    .flatMap((mention) => {
      const after = roleAfter(sentence, mention, language);
      if (after) return [roleFact(sentence, after, { from: mention.from, to: after.to }, mention)];
      const before = roleBefore(sentence, mention, language);
      return before ? [roleFact(sentence, before, { from: before.from, to: mention.to }, mention)] : [];
    });
}

function roleFact(sentence: ReadSentence, role: WordRange, whole: WordRange, { entity }: Mention): FoundFact {
  const article = sentence.words[role.from]?.wordClass === "DET" ? 1 : 0;
  return {
    label: cut(sentence, { from: role.from + article, to: role.to }),
    kind: "role",
    value: { entity: entity.id },
    quote: cut(sentence, whole),
  };
}

function roleAfter(sentence: ReadSentence, { to }: Mention, language: Language): WordRange | undefined {
  if (sentence.words[to]?.text !== ",") return undefined;
  const end = endBefore(sentence, to + 1, /^(?:[,;:—–"“”()]|\.)$/);
  const closed = sentence.words[end] !== undefined;
  if (!closed || end - to - 1 > ROLE_MAX_WORDS || end - to < 2) return undefined;
  const head = endBefore(sentence, to + 1, /^(?:of|for|at|in|on|from|with|to|who|and|,)$/);
  const words = sentence.words.slice(to + 1, Math.min(head, end));
  const plain = words.every(
    ({ wordClass, lower }) =>
      /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADV|PUNCT)$/.test(wordClass) || lower === "former",
  );
  return plain && isRole(words.at(-1)?.lemma, language) ? { from: to + 1, to: end } : undefined;
}

function roleBefore(
  sentence: ReadSentence,
  { from, titleFrom }: Mention,
  language: Language,
): WordRange | undefined {
  let start = from;
  while (start > 0 && /^(?:NOUN|ADJ|PART)$/.test(sentence.words[start - 1]?.wordClass ?? "")) start--;
  start = Math.min(start, titleFrom);
  // "Mali's defense minister X", "North Korean leader X": the names that the role begins with.
  while (start > 0 && sentence.words[start - 1]?.wordClass === "PROPN" && from - start > 0) start--;
  const words = sentence.words.slice(start, from);
  const last = words.findLast(({ lower }) => lower !== "of" && lower !== "state");
  const long = words.map(({ text }) => text).join("").length > 3;
  return long && isRole(last?.lemma, language) ? { from: start, to: from } : undefined;
}

function isRole(lemma: string | undefined, { thesaurus, names }: Language): boolean {
  if (lemma === undefined) return false;
  return names.titles.has(lemma) || thesaurus.isA(lemma, "person") >= PERSON_SHARE;
}
