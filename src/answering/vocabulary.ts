import type { Language } from "#text";
import { matchForms, matchMeanings, type Term, type TermMatch } from "./terms.ts";

/** How well each of a story's words answers to a reader's: what `matchTerms` says of every pair, in less time. */
export type MatchAll = (asked: Term) => TermMatch[];

export function createVocabulary(terms: readonly Term[], language: Language): MatchAll {
  const relationsTo = language.thesaurus.relationsTo(terms.map(({ lemma }) => lemma));
  return (asked) => {
    const relations = relationsTo(asked.lemma);
    return terms.map(
      (told, i) =>
        matchForms(asked, told, language) ?? matchMeanings(asked, told, { relation: relations[i], language }),
    );
  };
}
