import type { Fault, ReadStory, Story, StoryId } from "#story";
import type { NewestRevision, Revision, RevisionNumbers } from "./revision.ts";

/** Why a published story is not among those that readers get. */
export interface UnreadableRevision {
  readonly story: StoryId;
  readonly revision: number;
  readonly faults: readonly Fault[];
}

/** The stories as readers get them: the newest revision of each that is not withdrawn. */
export interface PublishedStories {
  /** The same array until something is published. */
  readonly current: readonly Story[];
  /** Asks whether something was published since, by any process: the revisions that are new to us. */
  refresh(): Promise<readonly Pick<Revision, "story" | "number" | "status">[]>;
}

export interface PublishedParts {
  readonly revisions: NewestRevision & RevisionNumbers;
  readonly readStory: ReadStory;
  /** A revision that an older Askstory let pass, and this one doesn't. */
  readonly onUnreadable: (unreadable: UnreadableRevision) => void;
}

/** None until it is refreshed. */
export function createPublishedStories({
  revisions,
  readStory,
  onUnreadable,
}: PublishedParts): PublishedStories {
  const known = new Map<StoryId, { readonly number: number; readonly story: Story | undefined }>();
  let current: readonly Story[] = [];
  let count = 0;

  function read({ story: id, number, status, article, facts }: Revision): Story | undefined {
    if (status === "withdrawn") return undefined;
    const parsed = readStory({ id, article, facts });
    if ("story" in parsed) return { ...parsed.story, revision: number };
    onUnreadable({ story: id, revision: number, faults: parsed.faults });
    return undefined;
  }

  return {
    get current() {
      return current;
    },
    async refresh() {
      const counted = await revisions.count();
      if (counted === count) return [];
      const found: Revision[] = [];
      for (const [story, number] of await revisions.numbers()) {
        if (known.get(story)?.number === number) continue;
        const revision = await revisions.newest(story);
        if (revision === undefined) continue;
        known.set(story, { number: revision.number, story: read(revision) });
        found.push(revision);
      }
      current = [...known.values()].flatMap(({ story }) => story ?? []);
      count = counted;
      return found;
    },
  };
}
