import { createHash } from "node:crypto";
import { AskstoryError } from "#errors";
import {
  compareFacts,
  normaliseText,
  type Change,
  type ReadStory,
  type Story,
  type StoryFiles,
} from "#story";
import type { AddRevision, NewestRevision, Revision, RevisionAnnouncement } from "./revision.ts";

/** A story's files that were read without a fault. */
export interface StoryToPublish {
  readonly story: Story;
  readonly files: StoryFiles;
}

/** What publishing a story would bring. */
export interface Publication {
  readonly story: Story;
  readonly revision: Revision;
  /** Against the revision before; none where there is none, or where it can no longer be read. */
  readonly changes: readonly Change[];
}

/** What readers are given, and what followers are told of it. */
export interface PublishedRevision extends Pick<Publication, "revision" | "changes"> {
  /** Absent: nobody is told. */
  readonly announcement?: RevisionAnnouncement;
}

export interface PublicationParts {
  readonly revisions: NewestRevision;
  readonly readStory: ReadStory;
  readonly now: Date;
  readonly note?: string;
}

/** A story's first revision, or the one after `before`. Nothing is published yet. */
export function nextRevision(
  { story, files }: StoryToPublish,
  before: Revision | undefined,
  { now, note }: Pick<PublicationParts, "now" | "note">,
): Revision {
  const { article = "", facts } = files;
  return {
    story: story.id,
    number: (before?.number ?? 0) + 1,
    status: "published",
    at: now,
    note,
    hash: hashOfFiles(files),
    article,
    facts,
  };
}

/**
 * What publishing a story would bring. Nothing is published yet.
 *
 * @throws AskstoryError `story-draft` when its files don't say that it is published, `story-unchanged` when readers have it so already
 */
export async function prepareRevision(
  filed: StoryToPublish,
  { revisions, readStory, now, note }: PublicationParts,
): Promise<Publication> {
  const { story } = filed;
  if (story.status !== "published") throw storyDraft(story);
  const before = await revisions.newest(story.id);
  const revision = nextRevision(filed, before, { now, note });
  if (before?.hash === revision.hash && before.status === "published") throw storyUnchanged(before);
  return {
    story: { ...story, revision: revision.number },
    revision,
    changes: changesSince(before, story, readStory),
  };
}

/**
 * Gives readers what was prepared.
 *
 * @throws AskstoryError `revision-taken` when another revision came in between
 */
export async function publishRevision(
  { revision, changes, announcement }: PublishedRevision,
  revisions: AddRevision,
): Promise<void> {
  if (await revisions.add(revision, changes, announcement)) return;
  throw new AskstoryError(
    "revision-taken",
    `Revision ${revision.number} of ${revision.story} was published by somebody else in the meantime.`,
    "Look at what changed since, and publish again.",
  );
}

/** The same for files that read the same. */
export function hashOfFiles({ article = "", facts = "" }: StoryFiles): string {
  return createHash("sha256")
    .update(JSON.stringify([normaliseText(article), normaliseText(facts)]))
    .digest("hex");
}

function changesSince(before: Revision | undefined, story: Story, readStory: ReadStory): Change[] {
  if (before === undefined) return [];
  const read = readStory({ id: before.story, article: before.article, facts: before.facts });
  return "story" in read ? compareFacts(read.story, story) : [];
}

function storyDraft({ id, status }: Story): AskstoryError {
  return new AskstoryError(
    "story-draft",
    `The story ${id} is not meant for readers: its article.md says "status: ${status}".`,
    `Write "status: published" there, or, where readers have it, take it back by \`askstory withdraw ${id}\`.`,
  );
}

function storyUnchanged({ story, number }: Revision): AskstoryError {
  return new AskstoryError(
    "story-unchanged",
    `Readers have ${story} as its files are, as revision ${number}.`,
    "Change article.md or facts.yaml first.",
  );
}
