import type { Figure, Language } from "#text";
import type { Reading } from "./reading.ts";
import { matchTerms, type Term } from "./terms.ts";
import type { IndexedSentence } from "./text-index.ts";

/** Whose age it is stands within so many words before the figure, and behind it. */
const OWNER_BEFORE = 6;
const OWNER_BEHIND = 6;
/** "aged 5 to 36 months", "at the age of 12" */
const AGED_REACH = 4;
const MET = 0.7;
/** Anybody's age, where the story has no such word as the question has for its owner. */
const UNKNOWN_OWNER = 0.5;

/** 1 for a figure that is the age of whom the question is about, 0 for another's: "57," behind the name, "the 46-year-old", "aged 12". */
export function ageFit(
  reading: Reading,
  terms: readonly Term[],
  language: Language,
): (figure: Figure, sentence: IndexedSentence) => number {
  const asked = askedOwner(reading);
  const owns = (term: number): boolean =>
    asked.some((one) => matchTerms(one, terms[term], language).strength >= MET);
  const isTold = asked.some(({ name }) => name) || terms.some((_, term) => owns(term));
  return (figure, sentence) => {
    if (!isAge(figure, sentence)) return 0;
    if (asked.length === 0 || isOwned(figure, sentence, owns)) return 1;
    return isTold ? 0 : UNKNOWN_OWNER;
  };
}

/** The name, or the noun, that "how old is the captain of the ferry" asks about; none for a pronoun. */
function askedOwner({ sentence: { nounPhrases }, terms, asker }: Reading): Term[] {
  const phrase = nounPhrases.find(({ from }) => from > asker);
  if (phrase === undefined) return [];
  const inside = terms.filter(({ at, focus }) => !focus && at >= phrase.from && at < phrase.to);
  const head = inside.find(({ at }) => at === phrase.head);
  return head !== undefined && !head.term.name
    ? [head.term]
    : inside.filter(({ term }) => term.name).map(({ term }) => term);
}

function isAge({ number: { from, to } }: Figure, { words, names }: IndexedSentence): boolean {
  return (
    words.slice(Math.max(0, from - AGED_REACH), from).some(({ lower }) => /^aged?$/.test(lower)) ||
    words.slice(to, to + 4).some(({ lower }) => lower === "old" || lower === "year-old") ||
    (words[from - 1]?.text === "," &&
      names.some((name) => name.to === from - 1) &&
      /^[,.)]$/.test(words[to]?.text ?? "."))
  );
}

function isOwned(
  { number: { from, to } }: Figure,
  { occurrences, nounPhrases, names, words }: IndexedSentence,
  owns: (term: number) => boolean,
): boolean {
  const last = words[from - 1]?.text === "," && words[to]?.text !== "-" ? to : to + OWNER_BEHIND;
  const stands = (at: number): boolean =>
    names.some((name) => at >= name.from - 1 && at < name.to) || nounPhrases.some(({ head }) => head === at);
  return occurrences.some(
    ({ at, by, term }) =>
      at >= from - OWNER_BEFORE && at < last && (by !== "said" || stands(at)) && owns(term),
  );
}
