import type { Language } from "#text";
import { findLookalikes } from "./lookalikes.ts";
import { matchForms, matchMeanings, NO_MATCH, type Term, type TermMatch } from "./terms.ts";

/** How well each of a story's words answers to a reader's: what `matchTerms` says of every pair, in less time. */
export type MatchAll = (asked: Term) => TermMatch[];

/** What it looks terms up by takes as much memory as all else of a short story, so it is made for stories that are asked. */
export function createVocabulary(terms: readonly Term[], language: Language): MatchAll {
  let matchAll: MatchAll | undefined;
  return (asked) => (matchAll ??= createMatchAll(terms, language))(asked);
}

function createMatchAll(terms: readonly Term[], language: Language): MatchAll {
  const relationsTo = language.thesaurus.relationsTo(terms.map(({ lemma }) => lemma));
  const none = terms.map((): TermMatch => NO_MATCH);
  const lookalikes = findLookalikes(terms, language);
  const addPhrase = (phrase: Term, matches: TermMatch[]): void => {
    for (const [i, relation] of relationsTo(phrase.lemma).entries()) {
      if (relation === undefined || terms[i].name) continue;
      const match = matchMeanings(phrase, terms[i], { relation, language });
      if (match.strength > matches[i].strength) matches[i] = match;
    }
  };
  return (asked) => {
    const matches = none.slice();
    if (asked.number === undefined) {
      const relations = relationsTo(asked.lemma);
      for (let i = 0; i < terms.length; i++) {
        const told = terms[i];
        const relation = relations[i];
        if (told.number !== undefined || (asked.name && told.name)) continue;
        if (relation !== undefined || !(asked.name || told.name))
          matches[i] = matchMeanings(asked, told, { relation, language });
      }
    }
    for (const i of lookalikes(asked)) {
      const match = matchForms(asked, terms[i], language);
      if (match !== undefined) matches[i] = match;
    }
    if (asked.phrase !== undefined)
      addPhrase({ ...asked, lemma: asked.phrase, name: false, vector: -1 }, matches);
    return matches;
  };
}
