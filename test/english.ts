import { loadSpeech } from "#speech";
import { loadLanguage } from "#text";

/** Loaded once for all the test files of a worker: that takes as long as a hundred answers. */
export const language = loadLanguage("data/language/en", "en");
export const speech = loadSpeech("data/locales", "en");
