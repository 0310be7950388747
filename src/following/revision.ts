import type { Story } from "#story";

/** A revision of a story, with what its newsroom said of it. */
export interface RevisionToTell {
  /** With the revision's number and status. */
  readonly story: Story;
  /** It mends the newsroom's own mistake. */
  readonly isCorrection: boolean;
  /** Its announcement was stopped: what those read who had it already was wrong. */
  readonly isStopped: boolean;
  /** The newsroom's own words about it. */
  readonly note?: string;
}

/** @param revisions at least one */
export function latestOf(revisions: readonly RevisionToTell[]): RevisionToTell {
  return revisions.at(-1) ?? revisions[0];
}
