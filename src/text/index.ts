export { loadLanguage, type Language } from "./language.ts";
export { splitSentences, type SentenceSpan } from "./sentences.ts";
