/**
 * THE EDITORS' DESK: what editors decide of the stories' files before readers get them.
 *
 * ```ts
 * import { createDesk, createFileWatch } from "#editing";
 * import { isPublicAddress, loadPageLexicon, openPageReader } from "#ingestion";
 * import { openStorage } from "#storage";
 * import { createStoryReader } from "#story";
 * import { loadLanguage } from "#text";
 *
 * const now = () => new Date();
 * const language = loadLanguage("data/language/en", "en");
 * const readStory = createStoryReader(language);
 * await using storage = await openStorage("sqlite::memory:", { now, log: console });
 * const { revisions, archive, follows, wishes, offers, awaitedTexts: awaited, announcements } = storage;
 * const parts = { storiesDir: "data/stories", language, readStory, editors: [1001], revisions, offers, now };
 *
 * const look = createFileWatch({ ...parts, publish: "ask", log: console });
 * await look(); // what the files say that readers don't have, once they are not being written
 * const desk = createDesk({ ...parts, archive, follows, wishes, announcements });
 * await desk.notices.claim(); // what an editor is to be told
 * ```
 *
 * @module
 */
export {
  type Audience,
  type AwaitedWishes,
  hearingOf,
  prepareAnnouncement,
  type PreparedAnnouncement,
} from "./announcement.ts";
export type { AwaitedText, AwaitedTexts } from "./awaited-text.ts";
export { createDesk, type Desk, type DeskParts, type OfferedFiles, type Publishing } from "./desk.ts";
export { type Mending, mendFacts, type ValueInFile } from "./mend-facts.ts";
export type { Decision, Notice, Offer, OfferKey, Offers, OfferState } from "./offer.ts";
export type { Proposal } from "./proposal.ts";
export { readTypedValue } from "./typed-value.ts";
export { createFileWatch, type WatchedParts } from "./watch-files.ts";
export type { StoryOnBench, Workbench } from "./workbench.ts";
