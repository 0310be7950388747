/**
 * What a story is: an article with its fact set.
 *
 * @example
 * ```ts
 * import { loadLanguage } from "#text";
 * import { parseStory } from "#story";
 *
 * const article = `---
 * title: Ferry runs aground off Skye
 * language: en
 * status: published
 * source: { name: The Harbour Post }
 * ---
 * A ferry with 42 passengers ran aground off Skye, the coastguard said.
 * `;
 * const facts = `
 * facts:
 *   - id: passengers
 *     label: Passengers of the ferry
 *     kind: figure
 *     value: { quantity: 42, unit: passengers }
 *     says: The ferry had 42 passengers.
 *     evidence: ["A ferry with 42 passengers"]
 * `;
 * const result = parseStory({ id: "ferry", article, facts }, loadLanguage("data/language/en", "en"));
 * if ("faults" in result) throw new Error(result.faults[0].remedy);
 * result.story.facts[0].evidence[0].sentence;
 * // "A ferry with 42 passengers ran aground off Skye, the coastguard said."
 * ```
 */
export type * from "./story.ts";
export { storyFromText, type BareText } from "./bare-text.ts";
export {
  compareFacts,
  type AddedFact,
  type Change,
  type ChangedFact,
  type RewordedFact,
  type WithdrawnFact,
} from "./changes.ts";
export { formatFault, type Fault, type FaultCode, type StoryFile } from "./faults.ts";
export { readStoryFolder, type FiledStory } from "./folder.ts";
export { parseStoryId } from "./ids.ts";
export { normaliseText } from "./normalise.ts";
export { STORY_FILE_MAX_BYTES, parseStory, type ParsedStory, type StoryFiles } from "./parse.ts";
export { publishedText } from "./published-text.ts";
export { createStoryReader, type ReadStory } from "./story-reader.ts";
export { storyJsonSchemas } from "./schema.ts";
export { uncitedSentences, type UncitedSentence } from "./uncited.ts";
export {
  figuresOf,
  type Moment,
  peopleOf,
  type Quote,
  quotesOf,
  summarise,
  type SummaryLine,
  timelineOf,
} from "./summary.ts";
export {
  factsSummedUp,
  type PartLine,
  SUMMARY_LENGTHS,
  type SummaryLength,
  type SummaryPart,
  summaryParts,
} from "./summary-parts.ts";
