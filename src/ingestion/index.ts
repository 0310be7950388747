/**
 * FROM ARTICLE TO STORY: fetch, read, draft facts, check, write.
 *
 * ```ts
 * import { loadPageLexicon, readText } from "#ingestion";
 *
 * const text = "Ferry runs aground\n\nA ferry with 214 people aboard ran aground on Tuesday off Skarholm, but all of " +
 *   "them were brought ashore unhurt, the coast guard said, and nobody even got wet feet.";
 * readText(text, loadPageLexicon())?.title; // "Ferry runs aground"
 * ```
 *
 * @module
 */
export { addArticle, type AddedStory, type AddingOptions, type AddingParts } from "./add-article.ts";
export { decodeText } from "./decode-text.ts";
export type { Draft, DraftEntity, DraftFact, DraftValue } from "./draft.ts";
export { draftFacts } from "./draft-facts.ts";
export { fetchPage, type FetchedPage } from "./fetch-page.ts";
export { mergeFacts, type FactMerge } from "./merge-facts.ts";
export { openPageReader, READER_LIMITS, type PageReader, type ReaderLimits } from "./open-page-reader.ts";
export { FETCH_LIMITS, type FetchLimits, type FetchRules, openLink, type OpenedLink } from "./open-link.ts";
export { loadPageLexicon, type PageLexicon } from "./page-lexicon.ts";
export { isPublicAddress, type AddressPolicy } from "./public-addresses.ts";
export type { ReadArticle, ReadParagraph } from "./read-article.ts";
export { readMarkdown } from "./read-markdown.ts";
export { readPage } from "./read-page.ts";
export type { GivenFile, SourceAccess } from "./read-source.ts";
export { readText } from "./read-text.ts";
export { mendStory } from "./story-shelf.ts";
