/**
 * WHAT READERS GET: a story's files become a revision, and the newest revision of each is what readers are answered from.
 *
 * ```ts
 * import { createPublishedStories, prepareRevision, publishRevision } from "#publishing";
 * import { openStorage } from "#storage";
 * import { createStoryReader, readStoryFolder } from "#story";
 * import { loadLanguage } from "#text";
 *
 * const now = () => new Date();
 * const readStory = createStoryReader(loadLanguage("data/language/en", "en"));
 * await using storage = await openStorage("sqlite::memory:", { now, log: console });
 * const { revisions } = storage;
 *
 * const filed = readStoryFolder("data/stories/french-forces-mali", readStory);
 * if ("faults" in filed) throw new Error(filed.faults[0].remedy);
 * const next = await prepareRevision(filed, { revisions, readStory, now: now() });
 * next.changes; // what became of each fact since the revision before
 * await publishRevision(next, revisions);
 *
 * const stories = createPublishedStories({ revisions, readStory, onUnreadable: console.warn });
 * await stories.refresh();
 * stories.current[0].revision; // 1
 * ```
 *
 * @module
 */
export { publishFirst, type FirstRevisions } from "./first-revisions.ts";
export { createPublishedStories, type PublishedParts, type PublishedStories } from "./published-stories.ts";
export {
  hashOfFiles,
  prepareRevision,
  publishRevision,
  type Publication,
  type PublicationParts,
  type StoryToPublish,
} from "./publish-story.ts";
export type {
  AddRevision,
  NewestRevision,
  Revision,
  RevisionAnnouncement,
  RevisionNumbers,
} from "./revision.ts";
export { prepareWithdrawal } from "./withdraw-story.ts";
