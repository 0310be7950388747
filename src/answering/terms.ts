import type { Language, Relation, RelationKind, Word } from "#text";

/** A word as matching sees it. */
export interface Term {
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  /** Part of a name: matched by its letters only, since France is not Germany however near they stand. */
  readonly name: boolean;
  /** The number it says, where it says one. */
  readonly number?: number;
  /** The place it belongs to, where it is one's name, people or adjective: "french" is "france". */
  readonly place?: string;
  /** The words that it is short for: of "UN" "united" and "nations". */
  readonly longForm?: readonly string[];
  /** The phrase that it begins, by its base form: "take over". */
  readonly phrase?: string;
  /** Place in the word vectors, -1 where unknown. */
  readonly vector: number;
  /** 0..1: how much a match on it says, from its place in the frequency list; 1 for unknown words. */
  readonly rarity: number;
}

/** The term of several words that mean one thing together, as rare as the word that carries it. */
export function termOfPhrase(lemma: string, head: Term | undefined): Term {
  return { lower: lemma, lemma, stem: lemma, name: false, vector: -1, rarity: head?.rarity ?? PHRASE_RARITY };
}

/** The term of a word that begins a phrase, where the word itself may have none; a phrase says more than a verb such as "take". */
export function withPhrase(term: Term | undefined, phrase: string): Term {
  if (term === undefined) return { ...termOfPhrase(phrase, undefined), phrase };
  return { ...term, phrase, rarity: Math.max(term.rarity, PHRASE_RARITY) };
}

/** Of a phrase of small words alone. */
const PHRASE_RARITY = 0.6;

const MARK = /^[^\p{L}\p{N}]+$/u;
const NUMERIC = /^\d[\d,.]*(?:st|nd|rd|th|s)?$/;

/** The term of a word, or undefined for marks and words without content. */
export function termOf(word: Word, language: Language): Term | undefined {
  if (MARK.test(word.text) || language.stopwords.has(word.lower)) return undefined;
  const lower = withoutAccents(word.lower).replace(/(?<=\p{L}{2})\.$/u, "");
  const number = NUMERIC.test(lower)
    ? Number.parseFloat(lower.replaceAll(",", ""))
    : language.figures.numbers.get(lower);
  const vector = language.vectors.index(lower);
  return {
    lower,
    lemma: baseForm(withoutAccents(word.lemma)),
    stem: withoutAccents(word.stem).replace(/\.$/, ""),
    name: word.wordClass === "PROPN",
    number,
    place: language.demonyms.place(lower),
    longForm: /^\p{Lu}[\p{Lu}.]+$/u.test(word.text)
      ? language.acronyms.longForm(word.text)?.split(" ")
      : undefined,
    vector,
    rarity: number === undefined ? rarityOf(vector, language.vectors.size) : 0.9,
  };
}

/** Readers type "Toure" for "Touré". */
function withoutAccents(word: string): string {
  return /^[\x20-\x7E]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** One spelling for British and American words: "defence", "organise", "colour", "centre". */
function baseForm(lemma: string): string {
  return lemma
    .replace(/\.$/, "")
    .replace(/(?<=[a-z]{3})isation/, "ization")
    .replace(/(?<=[a-z]{3})is(?=e$|ing$|ed$|er$)/, "iz")
    .replace(/(?<=[a-z]{2})our(?=$|able|ite|ful|ing|ed)/, "or")
    .replace(/(?<=[a-z]{2})ence$/, "ense")
    .replace(/(?<=[a-z]{2}t)re$/, "er")
    .replace(/(?<=[a-z]{2})ogue$/, "og")
    .replace(/(?<=[a-z]{2}[aeiou])ll(?=ing$|ed$|er$)/, "l");
}

/** The frequency list's place on a logarithmic scale: by Zipf's law, the share of what a word can tell. */
function rarityOf(vector: number, size: number): number {
  return vector < 0 ? 1 : Math.log(vector + 2) / Math.log(size + 2);
}

/** How a reader's word was found in the story. */
export type MatchKind = "same" | "form" | "synonym" | "related" | "near" | "none";

export interface TermMatch {
  readonly kind: MatchKind;
  /** 0..1 */
  readonly strength: number;
}

export const NO_MATCH: TermMatch = { kind: "none", strength: 0 };
const SAME: TermMatch = { kind: "same", strength: 1 };
const FORM: TermMatch = { kind: "form", strength: 0.95 };
const DERIVED: TermMatch = { kind: "form", strength: 0.9 };

/** "Paris" where the story says "France". */
const CAPITAL: TermMatch = { kind: "related", strength: 0.75 };

/** Cosine from which words are near, and at which they are as good as synonyms; read off synonym pairs. */
const NEAR_FROM = 0.35;
const NEAR_FULL = 0.95;

/** How well a story's word answers to a reader's. */
export function matchTerms(asked: Term, told: Term, language: Language): TermMatch {
  return (
    matchForms(asked, told, language) ??
    matchMeanings(asked, told, { relation: language.thesaurus.relation(asked.lemma, told.lemma), language })
  );
}

/** What their forms alone decide; undefined where it is for their meanings to say. */
export function matchForms(asked: Term, told: Term, language: Language): TermMatch | undefined {
  if (asked.lower === told.lower || asked.lemma === told.lemma) return SAME;
  if (asked.number !== undefined || told.number !== undefined)
    return asked.number === told.number ? SAME : NO_MATCH;
  if (asked.stem === told.stem) return FORM;
  if (asked.place !== undefined && asked.place === told.place) return FORM;
  if ((told.name && asked.longForm?.includes(told.lower)) || told.longForm?.includes(asked.lower))
    return FORM;
  if (told.place !== undefined && language.capitals.get(asked.lower) === told.place) return CAPITAL;
  if (asked.name && told.name) return NO_MATCH;
  return language.opposites.get(asked.lemma)?.has(told.lemma) ? NO_MATCH : undefined;
}

/** By their vectors and by how the told lemma stands to the asked one in the thesaurus. */
export function matchMeanings(
  asked: Term,
  told: Term,
  { relation, language }: { readonly relation: Relation | undefined; readonly language: Language },
): TermMatch {
  if (relation?.kind === "derived") return DERIVED;
  const known = relation === undefined ? 0 : RELATED[relation.kind](relation.strength);
  if (asked.name || told.name) return known === 0 ? NO_MATCH : { kind: "related", strength: 0.8 * known };
  if (relation?.kind === "antonym") return NO_MATCH;
  const cosine = language.vectors.similarity(asked.vector, told.vector);
  const near = Math.min(0.8, Math.max(0, (cosine - NEAR_FROM) / (NEAR_FULL - NEAR_FROM)));
  if (known === 0 && near === 0) return NO_MATCH;
  if (known < near) return { kind: "near", strength: near };
  return { kind: relation?.kind === "synonym" ? "synonym" : "related", strength: known };
}

/** What each relation of the thesaurus is worth, from how strong it is there. */
const RELATED: Readonly<Record<RelationKind, (strength: number) => number>> = {
  synonym: (strength) => 0.6 + 0.35 * strength,
  derived: () => 0.9,
  hyponym: (strength) => 0.4 + 0.4 * strength,
  hypernym: (strength) => 0.35 + 0.4 * strength,
  entails: (strength) => 0.3 + 0.4 * strength,
  entailed: (strength) => 0.3 + 0.4 * strength,
  related: (strength) => 0.25 + 0.4 * strength,
  sibling: (strength) => 0.3 * strength,
  antonym: () => 0,
};
