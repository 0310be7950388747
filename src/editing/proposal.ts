import { type NewestRevision, prepareRevision, type Publication, type StoryToPublish } from "#publishing";
import { type AnnouncementParts, type PreparedAnnouncement, prepareAnnouncement } from "./announcement.ts";

/** What publishing a story's files would bring, to readers and to followers. */
export interface Proposal extends Publication {
  /** Absent: nobody is told. */
  readonly announcement?: PreparedAnnouncement;
}

export interface ProposalParts extends AnnouncementParts {
  readonly revisions: NewestRevision;
  readonly now: () => Date;
}

/** @throws AskstoryError `story-draft` or `story-unchanged` */
export async function propose(
  filed: StoryToPublish,
  parts: ProposalParts,
  { isCorrection = false } = {},
): Promise<Proposal> {
  const publication = await prepareRevision(filed, { ...parts, now: parts.now() });
  const announcement = await prepareAnnouncement({ ...publication, isCorrection }, parts);
  return { ...publication, announcement };
}
