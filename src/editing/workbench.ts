import type { AddedStory, AddingParts, GivenFile } from "#ingestion";
import { hashOfFiles, type NewestRevision } from "#publishing";
import type { Fault, FactId, ReadStory, Story, StoryId } from "#story";
import type { AwaitedTexts } from "./awaited-text.ts";
import { readFiled, stampsIn } from "./filed-story.ts";
import { type Mending, mendFacts } from "./mend-facts.ts";
import type { Offer, Offers } from "./offer.ts";

export interface WorkbenchParts {
  readonly storiesDir: string;
  readonly readStory: ReadStory;
  readonly revisions: NewestRevision;
  readonly offers: Pick<Offers, "add" | "find" | "reopen">;
  readonly awaited: AwaitedTexts;
  /** What an article is read with; asked for when the first one is. */
  readonly adding: () => AddingParts | Promise<AddingParts>;
}

/** A story as its files are. */
export type StoryOnBench =
  | {
      readonly kind: "story";
      readonly story: Story;
      /** draft: not meant for readers yet. changed: readers have it otherwise, or not yet. published: readers have it so. */
      readonly state: "draft" | "changed" | "published" | "withdrawn";
    }
  | { readonly kind: "faults"; readonly id: StoryId; readonly faults: readonly Fault[] };

/** Where editors work on the files, as they would with a text editor. */
export interface Workbench {
  /** @throws AskstoryError where it cannot be had, holds no article, or makes no story */
  add(article: string | GivenFile): Promise<AddedStory>;
  /** Undefined where there is no such story. */
  story(id: StoryId): Promise<StoryOnBench | undefined>;
  /** Those whose files were written last, the latest first. */
  latest(count: number): Promise<readonly StoryOnBench[]>;
  /** Writes one fact of its facts.yaml otherwise; faults where its story could not be read any more, and is not written. */
  mend(
    story: StoryId,
    fact: FactId,
    mending: Mending,
  ): Promise<Story | { readonly faults: readonly Fault[] }>;
  /** The files as they are, to be decided of, also where that was done before; undefined where they have faults. */
  offer(story: StoryId): Promise<Offer | undefined>;
  readonly awaited: AwaitedTexts;
}

export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { storiesDir, readStory, revisions, offers, awaited } = parts;

  /** Whoever writes the files here knows what they say: it is offered to nobody. */
  async function keepKnown(story: Story, hash: string): Promise<Offer> {
    const offer: Offer = { story: story.id, hash, kind: "change", title: story.title, state: "open" };
    await offers.add(offer, []);
    return offer;
  }

  async function read(id: StoryId): Promise<StoryOnBench> {
    const filed = readFiled(storiesDir, id, readStory);
    if ("faults" in filed) return { kind: "faults", id, faults: filed.faults };
    const { story, files, isDraft } = filed;
    const newest = await revisions.newest(id);
    const isPublished = newest?.hash === hashOfFiles(files) && newest.status === "published";
    const state = isDraft
      ? "draft"
      : isPublished
        ? "published"
        : story.status === "withdrawn" || newest?.status === "withdrawn"
          ? "withdrawn"
          : "changed";
    return { kind: "story", story, state };
  }

  return {
    async add(article) {
      const { addArticle } = await import("#ingestion");
      const added = await addArticle(article, await parts.adding());
      const filed = readFiled(storiesDir, added.story.id, readStory);
      if (!("faults" in filed)) await keepKnown(filed.story, hashOfFiles(filed.files));
      return added;
    },

    async story(id) {
      return (await stampsIn(storiesDir)).has(id) ? read(id) : undefined;
    },

    async latest(count) {
      const stamps = [...(await stampsIn(storiesDir))].toSorted(
        (one, other) => latestOf(other) - latestOf(one),
      );
      return Promise.all(stamps.slice(0, count).map(([id]) => read(id)));
    },

    async mend(id, fact, mending) {
      const filed = readFiled(storiesDir, id, readStory);
      if ("faults" in filed) return filed;
      const { article = "", facts = "" } = filed.files;
      const mended = mendFacts(facts, fact, mending);
      if (mended === undefined) return filed.story;
      const parsed = readStory({ id, article, facts: mended });
      if ("faults" in parsed) return parsed;
      await keepKnown(parsed.story, hashOfFiles({ id, article, facts: mended }));
      const { mendStory } = await import("#ingestion");
      mendStory(storiesDir, { id, facts: mended });
      return parsed.story;
    },

    async offer(id) {
      const filed = readFiled(storiesDir, id, readStory);
      if ("faults" in filed) return undefined;
      const hash = hashOfFiles(filed.files);
      const offer = await keepKnown(filed.story, hash);
      const known = await offers.find(id, hash);
      if (known?.state === "postponed" || known?.state === "superseded") await offers.reopen(offer);
      return offer;
    },

    awaited,
  };
}

/** When one of its files was written last. */
function latestOf([, stamp]: readonly [StoryId, string]): number {
  return Math.max(...[...stamp.matchAll(/@(\S+)/g)].map(([, time]) => Number(time)));
}
