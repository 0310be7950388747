import type { Language } from "#text";
import { findLookalikes } from "./lookalikes.ts";
import { matchForms, matchMeanings, NO_MATCH, type Term, type TermMatch } from "./terms.ts";

/** A story's words, to be laid beside a reader's. */
export interface Vocabulary {
  /** How well each of them answers to it: what `matchTerms` says of every pair, in less time. */
  readonly matchAll: (asked: Term) => TermMatch[];
  /** 1 for each that is another of its kind, or its opposite: "wounded" for "killed". */
  readonly rivalsOf: (asked: Term) => Uint8Array;
}

/** What it looks terms up by takes as much memory as all else of a short story, so it is made for stories that are asked. */
export function createVocabulary(terms: readonly Term[], language: Language): Vocabulary {
  let vocabulary: Vocabulary | undefined;
  const made = (): Vocabulary => (vocabulary ??= readVocabulary(terms, language));
  return { matchAll: (asked) => made().matchAll(asked), rivalsOf: (asked) => made().rivalsOf(asked) };
}

/** Two kinds of the same thing exclude each other where they stand as near as that. */
const RIVAL_STRENGTH = 0.25;

function readVocabulary(terms: readonly Term[], language: Language): Vocabulary {
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
  const matchAll = (asked: Term): TermMatch[] => {
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
  const rivalsOf = (asked: Term): Uint8Array => {
    const opposites = language.opposites.get(asked.lemma);
    return Uint8Array.from(relationsTo(asked.lemma), (relation, i) =>
      opposites?.has(terms[i].lemma) === true ||
      relation?.kind === "antonym" ||
      (relation?.kind === "sibling" && relation.strength > RIVAL_STRENGTH)
        ? 1
        : 0,
    );
  };
  return { matchAll, rivalsOf };
}
