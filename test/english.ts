import { loadSpeech } from "#speech";
import { createStoryReader, type ParsedStory, type ReadStory } from "#story";
import { loadLanguage } from "#text";

/** Loaded once for all the test files of a worker: that takes as long as a hundred answers. */
export const language = loadLanguage("data/language/en", "en");
export const speech = loadSpeech("data/locales", "en");

const read = createStoryReader(language);
const kept = new Set<ParsedStory>();

/** Reads the same files once for all the test files of a worker. */
export const readStory: ReadStory = (files) => {
  const parsed = read(files);
  kept.add(parsed);
  return parsed;
};
