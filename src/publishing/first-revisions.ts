import type { StoryId } from "#story";
import { nextRevision, type StoryToPublish } from "./publish-story.ts";
import type { AddRevision, NewestRevision } from "./revision.ts";

/** What came of the files at the start. */
export interface FirstRevisions {
  /** Stories that no reader had ever had: they are revision 1 now. */
  readonly published: readonly StoryId[];
  /** Stories whose files were changed since they were published: readers get that once it is published, too. */
  readonly changed: readonly StoryId[];
}

/** Makes each published story that no reader has ever had its revision 1, announced to nobody. */
export async function publishFirst(
  library: readonly StoryToPublish[],
  revisions: NewestRevision & AddRevision,
  now: Date,
): Promise<FirstRevisions> {
  const published: StoryId[] = [];
  const changed: StoryId[] = [];
  for (const filed of library.filter(({ story }) => story.status === "published")) {
    const { id } = filed.story;
    const before = await revisions.newest(id);
    const next = nextRevision(filed, before, { now });
    if (before === undefined) {
      // Another process may be at the same.
      if (await revisions.add(next, [])) published.push(id);
    } else if (before.status === "published" && before.hash !== next.hash) changed.push(id);
  }
  return { published, changed };
}
