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
export { readStoryFolder } from "./folder.ts";
export { parseStoryId } from "./ids.ts";
export { normaliseText } from "./normalise.ts";
export { ARTICLE_MAX_BYTES, parseStory, type ParsedStory, type StoryFiles } from "./parse.ts";
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
