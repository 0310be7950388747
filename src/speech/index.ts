/**
 * WHAT THE BOT SAYS: the words around the story's own, one Fluent file a language.
 *
 * ```ts
 * import { loadSpeech, missingInWords } from "#speech";
 *
 * const speech = loadSpeech("data/locales", "en");
 * missingInWords({ kind: "name", name: "Chad" }, speech); // "The story doesn't mention Chad."
 * ```
 *
 * @module
 */
export { changesInWords } from "./changes.ts";
export { missingInWords } from "./missing.ts";
export { newsInWords, type GrantedLine, type NewsInWords, type NewsLine } from "./news.ts";
export { sourceInWords } from "./source.ts";
export { loadSpeech, type Speech } from "./speech.ts";
export { talkInWords } from "./talk.ts";
