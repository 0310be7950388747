import { AskstoryError } from "#errors";
import type { StoryId } from "#story";
import type { NewestRevision, Revision } from "./revision.ts";

/**
 * The revision that takes a story back from its readers. Nothing is withdrawn yet.
 *
 * @throws AskstoryError `story-unpublished` when readers don't have it
 */
export async function prepareWithdrawal(
  story: StoryId,
  { revisions, now, note }: { readonly revisions: NewestRevision; readonly now: Date; readonly note: string },
): Promise<Revision> {
  const before = await revisions.newest(story);
  if (before?.status !== "published") {
    throw new AskstoryError(
      "story-unpublished",
      before === undefined
        ? `The story ${story} was never published.`
        : `The story ${story} is withdrawn since ${before.at.toISOString()}.`,
      "Look at its id: `askstory stories` lists them.",
    );
  }
  return { ...before, number: before.number + 1, status: "withdrawn", at: now, note };
}
