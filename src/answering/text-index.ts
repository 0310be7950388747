import type { Language, ReadSentence } from "#text";
import { readParagraphs } from "#text";
import { createHeadKinds, type HeadKind } from "./head-kinds.ts";
import { linkNames, type NameLinks } from "./name-links.ts";
import { carriedNames } from "./pronouns.ts";
import { meaningOf } from "./sentence-meaning.ts";
import type { AskedTerm } from "./reading.ts";
import { termOf, termOfPhrase, type Term } from "./terms.ts";
import { createTextWords, type WordInText } from "./text-words.ts";
import { createVocabulary } from "./vocabulary.ts";

/** A term that a sentence holds, or is understood to hold. */
export interface Occurrence {
  /** Index into `TextIndex.terms`. */
  readonly term: number;
  /** Place of the word that holds or stands for it. */
  readonly at: number;
  /** said: the word itself. implied: a short name or acronym stands for it. carried: a pronoun does. */
  readonly by: "said" | "implied" | "carried";
}

export interface IndexedSentence extends ReadSentence {
  readonly number: number;
  readonly occurrences: readonly Occurrence[];
  /** Term of each word, -1 for words without content. */
  readonly termAt: readonly number[];
  /** Its words' vectors put together. */
  readonly meaning: Float32Array;
}

/** An article, read for matching. */
export interface TextIndex {
  readonly sentences: readonly IndexedSentence[];
  readonly terms: readonly Term[];
  /** In how many sentences each term is said. */
  readonly sentenceCounts: readonly number[];
  /** Terms of a title that is not part of the article's text. */
  readonly titleTerms: ReadonlySet<number>;
  readonly names: NameLinks;
  /** A reader's word beside the text; kept for the words asked lately. */
  wordInText(asked: AskedTerm): WordInText;
  /** How each of the terms stands to a noun that an answer is a kind of; kept for the nouns asked lately. */
  headKinds(head: Term): (told: number) => HeadKind;
  /** Where a word in small letters stands: a sentence's number and a place in it, in turns. */
  placesOf(lower: string): readonly number[];
}

/** @param title where it only helps to match, and can't be cited */
export function indexText(paragraphs: readonly string[], language: Language, title = ""): TextIndex {
  const read = readParagraphs(paragraphs, language);
  const terms: Term[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: ReadSentence["words"][number]): number => {
    const key = `${word.lower} ${word.lemma} ${word.wordClass === "PROPN"}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const term = termOf(word, language);
    const number = term === undefined ? -1 : terms.push(term) - 1;
    numbers.set(key, number);
    return number;
  };
  const phraseNumber = (lemma: string, head: number): number => {
    const known = numbers.get(lemma);
    if (known !== undefined) return known;
    const number = terms.push(termOfPhrase(lemma, terms[head])) - 1;
    numbers.set(lemma, number);
    return number;
  };
  const termsAt = read.map(({ words, dateline }) =>
    words.map((word, at) => (at < dateline ? -1 : numberOf(word))),
  );
  const names = linkNames(read, termsAt);
  const carried = carriedNames(read, names);
  const sentences = read.map((sentence, number): IndexedSentence => {
    const termAt = termsAt[number];
    const occurrences: Occurrence[] = [];
    termAt.forEach((term, at) => {
      if (term >= 0) occurrences.push({ term, at, by: "said" });
    });
    for (const { lemma, head } of sentence.phrases)
      occurrences.push({ term: phraseNumber(lemma, termAt[head]), at: head, by: "said" });
    for (const [i, name] of sentence.names.entries()) {
      for (const term of names.impliedTerms(number, i))
        occurrences.push({ term, at: name.to - 1, by: "implied" });
    }
    for (const { at, from } of carried[number]) {
      for (const term of names.termsOf(from)) occurrences.push({ term, at, by: "carried" });
    }
    const said = termAt.flatMap((term) => (term < 0 ? [] : [terms[term]]));
    return { ...sentence, number, termAt, occurrences, meaning: meaningOf(said, language.vectors) };
  });
  const sentenceCounts = terms.map(() => 0);
  for (const sentence of sentences) {
    const said = new Set(sentence.occurrences.flatMap(({ by, term }) => (by === "said" ? [term] : [])));
    for (const term of said) sentenceCounts[term]++;
  }
  const titleTerms = new Set(
    language
      .readWords(title)
      .map(numberOf)
      .filter((term) => term >= 0),
  );
  while (sentenceCounts.length < terms.length) sentenceCounts.push(0);
  const { matchAll } = createVocabulary(terms, language);
  let places: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    sentences,
    terms,
    sentenceCounts,
    titleTerms,
    names,
    wordInText: createTextWords({ sentences, sentenceCounts, titleTerms, matchAll }),
    headKinds: createHeadKinds(terms, language),
    placesOf: (lower) => (places ??= placesOfWords(sentences)).get(lower) ?? [],
  };
}

function placesOfWords(sentences: readonly IndexedSentence[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { number, words } of sentences) {
    for (const [at, { lower }] of words.entries()) {
      const known = places.get(lower);
      if (known === undefined) places.set(lower, [number, at]);
      else known.push(number, at);
    }
  }
  return places;
}
