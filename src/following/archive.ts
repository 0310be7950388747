import type { ReadStory, Story, StoryId } from "#story";
import type { RevisionToTell } from "./revision.ts";

/** A revision as it was published: both files whole, and what was said of it. */
export interface ArchivedRevision extends Omit<RevisionToTell, "story"> {
  readonly number: number;
  readonly status: "published" | "withdrawn";
  readonly article: string;
  readonly facts?: string;
}

export interface Archive {
  /** That revision of a story and all after it, in their order. */
  since(story: StoryId, number: number): Promise<ArchivedRevision[]>;
}

/** What is asked for again so soon is not read again: a stop is seen within 2 s. */
const FRESH_MS = 1000;
/** A story and its facts, read, have some 100 KB. */
const STORIES_KEPT = 100;

export type ReadRevisions = (story: StoryId, from: number) => Promise<readonly RevisionToTell[]>;

/**
 * Makes what reads a story's revisions from one on. One that this Askstory can't read any more is left out; where it is
 * the first one there are none.
 */
export function createRevisionReader(
  archive: Archive,
  readStory: ReadStory,
  now: () => number,
): ReadRevisions {
  const stories = new Map<string, Story | undefined>();
  const answers = new Map<string, { readonly at: number; readonly revisions: Promise<RevisionToTell[]> }>();

  function storyOf(id: StoryId, { number, status, article, facts }: ArchivedRevision): Story | undefined {
    const key = `${id} ${number}`;
    if (!stories.has(key)) {
      if (stories.size === STORIES_KEPT) stories.clear();
      const parsed = readStory({ id, article, facts });
      stories.set(key, "story" in parsed ? { ...parsed.story, revision: number, status } : undefined);
    }
    return stories.get(key);
  }

  async function read(id: StoryId, from: number): Promise<RevisionToTell[]> {
    const revisions = (await archive.since(id, from)).flatMap((archived) => {
      const story = storyOf(id, archived);
      const { isCorrection, isStopped, note } = archived;
      return story === undefined ? [] : [{ story, isCorrection, isStopped, note }];
    });
    return revisions[0]?.story.revision === from ? revisions : [];
  }

  return (id, from) => {
    const key = `${id} ${from}`;
    const known = answers.get(key);
    if (known !== undefined && now() - known.at < FRESH_MS) return known.revisions;
    if (answers.size === STORIES_KEPT) answers.clear();
    const revisions = read(id, from);
    answers.set(key, { at: now(), revisions });
    return revisions;
  };
}
