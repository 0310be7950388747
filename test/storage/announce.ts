import type { Level } from "#following";
import type { RevisionAnnouncement } from "#publishing";
import type { Storage } from "#storage";
import type { StoryId } from "#story";

/** Publishes a revision without a text and announces it; false where its number is taken. */
export function announce(
  { revisions }: Pick<Storage, "revisions">,
  story: StoryId,
  number: number,
  announcement: Partial<RevisionAnnouncement> = {},
): Promise<boolean> {
  const levels: readonly Level[] = ["key", "all"];
  return revisions.add({ story, number, status: "published", at: new Date(0), hash: "", article: "" }, [], {
    isCorrection: false,
    levels,
    ...announcement,
  });
}
