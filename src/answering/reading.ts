import { readSentence, supersenseOf, type Language, type ReadSentence, type Word } from "#text";
import { findGap, type Gap } from "./gap.ts";
import { tagStart } from "./is-statement.ts";
import { readKind, type QuestionKind } from "./question-kinds.ts";
import { sortOfNoun } from "./sort-of-noun.ts";
import { withoutCleft } from "./without-cleft.ts";
import { termOf, termOfPhrase, withPhrase, type Term } from "./terms.ts";

/** A content word of the question, with the part it plays. */
export interface AskedTerm {
  readonly term: Term;
  /** What it means together with its neighbours: of "call" in "called off". */
  readonly phrase?: Term;
  /** Place in the question's words. */
  readonly at: number;
  /** Says of what sort the answer is ("which committee"), rather than what to look for. */
  readonly focus: boolean;
  readonly verb: boolean;
}

/** What a question asks, understood. */
export interface Reading {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Place of the question word, -1 where there is none. */
  readonly asker: number;
  readonly sentence: Omit<ReadSentence, "paragraph" | "start">;
  readonly terms: readonly AskedTerm[];
  /** The noun that the answer is a kind of, where the question names it. */
  readonly head?: Term;
  readonly gap: Gap;
  /** The head's field of meaning as a `supersenseOf`, nought where there is no head. */
  readonly sense: number;
  /** "what kind of ship": what stands before the head's own word would answer. */
  readonly ofKind: boolean;
  /** More than one thing is asked for: "which languages". */
  readonly several: boolean;
}

/** At most this many content words are looked at: a question that is longer is a text, not a question. */
const TERMS_MAX = 40;

export function readQuestion(text: string, language: Language): Reading {
  const read = readSentence(withoutCleft(language.plainQuestion(text), language), language);
  const sentence = withWhoseVerb(withDoneVerb(withOfficeNoun(read, language), language), language);
  const { kind, asker, focus } = readKind(sentence.words, (noun) => sortOfNoun(noun, language));
  const terms: AskedTerm[] = [];
  const end = tagStart(sentence.words) ?? sentence.words.length;
  for (const [at, word] of sentence.words.slice(0, end).entries()) {
    if (terms.length === TERMS_MAX) break;
    if (at === asker) continue;
    const phrase = sentence.phrases.find(({ from, to }) => at >= from && at < to);
    const own = termOf(word, language);
    const term = phrase?.from === at ? withPhrase(own, phrase.lemma) : own;
    if (term === undefined) continue;
    terms.push({
      term,
      ...(phrase !== undefined && { phrase: termOfPhrase(phrase.lemma, term) }),
      at,
      focus: focus.includes(at),
      verb: word.wordClass === "VERB",
    });
  }
  const head = focus.length > 0 ? termOf(sentence.words[focus.at(-1)!], language) : undefined;
  const gap = findGap(sentence.words, kind, askedPlaces(sentence.words, asker, focus));
  const noun = sentence.words[focus.at(-1) ?? -1];
  return {
    text,
    kind,
    asker,
    sentence,
    terms,
    head,
    gap,
    sense: head === undefined ? 0 : supersenseOf(language.thesaurus.dominantSupersense(head.lemma)),
    ofKind: focus.length > 0 && /^(?:kind|type|sort|form)s?$/.test(sentence.words[asker + 1]?.lower ?? ""),
    several:
      noun !== undefined && noun.lower !== noun.lemma && noun.lower.endsWith("s") && !kind.startsWith("how"),
  };
}

/** "The general of the troops": between an article and "of" stands a noun, though its form may be an adjective's too. */
function withOfficeNoun<S extends { readonly words: readonly Word[] }>(sentence: S, language: Language): S {
  const { words } = sentence;
  const at = words.findIndex(
    ({ wordClass }, i) =>
      wordClass === "ADJ" && words[i - 1]?.wordClass === "DET" && words[i + 1]?.lower === "of",
  );
  return at < 0 || language.thesaurus.dominantSupersense(words[at].lower) !== "person"
    ? sentence
    : { ...sentence, words: words.with(at, { ...words[at], wordClass: "NOUN", lemma: words[at].lower }) };
}

/** "What does the fort guard": after "does" and a noun comes a verb, though its form may be a noun's too. */
function withDoneVerb<S extends { readonly words: readonly Word[] }>(sentence: S, language: Language): S {
  const { words } = sentence;
  const done = words.findIndex(({ lower }) => /^(?:do|does|did)$/.test(lower));
  if (done < 0 || words.slice(done + 1).some(({ wordClass }) => wordClass === "VERB")) return sentence;
  const first = words.findIndex(
    ({ wordClass }, i) =>
      i > done &&
      (/^(?:NOUN|PROPN|PRON)$/.test(wordClass) || (wordClass === "ADJ" && words[i - 1].wordClass === "DET")),
  );
  const at = words.findIndex(
    ({ wordClass, text, lower }, i) =>
      i > first &&
      wordClass === "NOUN" &&
      text === lower &&
      words[i + 1]?.wordClass !== "NOUN" &&
      canBeVerb(lower, language),
  );
  if (
    first < 0 ||
    at < 0 ||
    words.slice(first + 1, at).some(({ wordClass }) => !/^(?:NOUN|PROPN|PRON)$/.test(wordClass))
  )
    return sentence;
  const verb = words[at];
  return { ...sentence, words: words.with(at, { ...verb, wordClass: "VERB", lemma: verb.lower }) };
}

/** "Who commands the guard", "which miners hold the pit": what stands there before a noun phrase is a verb, though its form may be a noun's too. */
function withWhoseVerb<S extends { readonly words: readonly Word[] }>(sentence: S, language: Language): S {
  const { words } = sentence;
  const asker = words.findIndex(({ lower }) => /^(?:who|which)$/.test(lower));
  let at = asker + 1;
  if (words[asker]?.lower === "which") while (isNoun(words[at]) && isNoun(words[at + 1])) at++;
  const verb = words[at];
  if (
    asker < 0 ||
    verb?.wordClass !== "NOUN" ||
    words[at + 1]?.wordClass !== "DET" ||
    (words[asker].lower === "which" && at === asker + 1)
  )
    return sentence;
  const base = language.thesaurus.lemmas(verb.lower).find(({ wordClass }) => wordClass === "VERB");
  return base === undefined
    ? sentence
    : { ...sentence, words: words.with(at, { ...verb, wordClass: "VERB", lemma: base.lemma }) };
}

function isNoun(word: Word | undefined): boolean {
  return word?.wordClass === "NOUN";
}

function canBeVerb(word: string, language: Language): boolean {
  return language.thesaurus
    .lemmas(word)
    .some(({ lemma, wordClass }) => wordClass === "VERB" && lemma === word);
}

/** The question word with the noun phrase right behind it. */
function askedPlaces(words: readonly Word[], asker: number, focus: readonly number[]): number[] {
  if (asker < 0) return [];
  const between = words.slice(asker + 1, focus.at(-1) ?? asker);
  const end = between.some((word) => word.wordClass === "AUX" || word.wordClass === "VERB")
    ? asker
    : (focus.at(-1) ?? asker);
  return Array.from({ length: end - asker + 1 }, (_, i) => asker + i);
}
