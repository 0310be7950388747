/**
 * How a text is read, with what is known of its language: sentences, words, names, figures, dates, and how words are
 * related.
 *
 * @example
 * ```ts
 * import { loadLanguage, readParagraphs } from "#text";
 *
 * const language = loadLanguage("data/language/en", "en");
 * const [first, second] = readParagraphs(["Dr. Moira Lane left Skye on Dec. 31. She was 42 miles out."], language);
 * first.text; // "Dr. Moira Lane left Skye on Dec. 31."
 * first.names.map(({ kind }) => kind); // a person, a place
 * second.figures.length; // 1: "42 miles"
 * ```
 */
export { loadLanguage, type Language } from "./language.ts";
export { findClauses, ROLES, type Clauses, type Role } from "./clauses.ts";
export { numberOf } from "./figures.ts";
export type { Figure } from "./figures.ts";
export type { Name, NameKind } from "./names.ts";
export { findNounPhrases, type NounPhrase } from "./noun-phrases.ts";
export type { WordRange } from "./ranges.ts";
export { readParagraphs, readSentence, type ReadSentence } from "./reading.ts";
export { splitSentences, type SentenceSpan } from "./sentences.ts";
export type { Word, WordClass } from "./words.ts";
export type { Acronyms } from "./acronyms.ts";
export type { NounSort } from "./asked-words.ts";
export type { Demonyms } from "./demonyms.ts";
export type { LemmaReading } from "./lemmatizer.ts";
export {
  SUPERSENSES,
  SUPERSENSE_COUNT,
  supersenseBit,
  supersenseOf,
  type Supersense,
} from "./supersenses.ts";
export type { Relation, RelationKind, RelationsTo } from "./relation.ts";
export type { Thesaurus } from "./thesaurus.ts";
export type { Vectors } from "./vectors.ts";
export type { Logistic, Weights } from "./weights.ts";
export type { ChatWords, TalkKind, TalkWords, WholeKind } from "./chat-words.ts";
export { likelyBeginnings, type CommonSpelling, type CommonSpellings } from "./common-spellings.ts";
export type { OtherLanguages } from "./other-languages.ts";
export { spellingDistance } from "./spelling-distance.ts";
export type { Opposites } from "./opposites.ts";
