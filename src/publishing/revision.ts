import type { Change, StoryId } from "#story";

/** A story as readers get it from one moment on: both files whole, as they were then. */
export interface Revision {
  readonly story: StoryId;
  /** From 1. */
  readonly number: number;
  /** A story that is withdrawn is a revision, too: nothing of it is shown. */
  readonly status: "published" | "withdrawn";
  readonly at: Date;
  /** What its editor says of it. */
  readonly note?: string;
  /** Of both files. */
  readonly hash: string;
  readonly article: string;
  readonly facts?: string;
}

/** The newest revision of a story, undefined where it has none. */
export interface NewestRevision {
  newest(story: StoryId): Promise<Revision | undefined>;
}

/** What goes out to followers for a revision. */
export interface RevisionAnnouncement {
  /** It mends the newsroom's own mistake. */
  readonly isCorrection: boolean;
  /** Who hears of it, by what they want to hear. */
  readonly levels: readonly ("headline" | "key" | "all")[];
}

export interface AddRevision {
  /** Keeps a revision with its changes and what goes out for it, at once or not at all; false where its number is taken. */
  add(revision: Revision, changes: readonly Change[], announcement?: RevisionAnnouncement): Promise<boolean>;
}

export interface RevisionNumbers {
  /** How many revisions there are: another number says that something was published. */
  count(): Promise<number>;
  /** The number of each story's newest revision. */
  numbers(): Promise<ReadonlyMap<StoryId, number>>;
}
