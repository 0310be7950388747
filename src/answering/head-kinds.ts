import type { Language } from "#text";
import { keepByTerm } from "./kept-by-term.ts";
import { matchTerms, type Term } from "./terms.ts";

/** How a word of the story stands to the noun that the answer is a kind of; each 0..1. */
export interface HeadKind {
  /** How well it answers to it. */
  readonly fits: number;
  /** How much of its use is a kind of it. */
  readonly isA: number;
  /** How near it stands in meaning. */
  readonly near: number;
}

/** Nouns that are kept, some 10 KB each: readers ask for troops, countries and leaders. */
const HEADS_KEPT = 64;

/** Lays the nouns that answers are a kind of beside a story's words; those asked for lately are kept. */
export function createHeadKinds(
  terms: readonly Term[],
  language: Language,
): (head: Term) => (told: number) => HeadKind {
  return keepByTerm((head) => {
    const kinds: (HeadKind | undefined)[] = terms.map(() => undefined);
    return (told) => (kinds[told] ??= kindOf(terms[told], head, language));
  }, HEADS_KEPT);
}

function kindOf(told: Term, head: Term, language: Language): HeadKind {
  return {
    fits: matchTerms(head, told, language).strength,
    isA: language.thesaurus.isA(told.lemma, head.lemma),
    near: Math.max(0, language.vectors.similarity(head.vector, told.vector)),
  };
}
