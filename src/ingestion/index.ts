export { fetchPage, FETCH_LIMITS, type FetchLimits, type FetchedPage } from "./fetch-page.ts";
export { decodeText } from "./decode-text.ts";
export { isPublicAddress, type AddressPolicy } from "./public-addresses.ts";
export { loadPageLexicon, type PageLexicon } from "./page-lexicon.ts";
export { openPageReader, READER_LIMITS, type PageReader, type ReaderLimits } from "./open-page-reader.ts";
export { readPage } from "./read-page.ts";
export type { ReadArticle, ReadParagraph } from "./read-article.ts";
