import { createSureAnswers } from "#answering";
import {
  type Archive,
  createRevisionReader,
  factsIn,
  type Follows,
  isNothing,
  type Level,
  LEVELS,
  levelsThatHear,
  type News,
  newsSince,
  type SureAnswer,
  type Wishes,
} from "#following";
import type { Publication, RevisionAnnouncement } from "#publishing";
import type { ReadStory, Story } from "#story";
import type { Language } from "#text";

/** What followers are told of a revision that is about to be published. */
export interface PreparedAnnouncement extends RevisionAnnouncement {
  /** Every kind of follower, those together that are told the same. */
  readonly audiences: readonly Audience[];
  readonly wishes: AwaitedWishes;
}

/** What readers wait for the story to say. */
export interface AwaitedWishes {
  readonly count: number;
  /** Those that may come true: somebody may see that the answer is none. */
  readonly granted: readonly (SureAnswer & { readonly question: string; readonly readers: number })[];
}

/** Followers who are told the same. */
export interface Audience {
  /** What they want to hear. */
  readonly levels: readonly Level[];
  /** How many they are. */
  readonly count: number;
  /** What they are told; absent: nothing. */
  readonly news?: News;
}

export interface AnnouncementParts {
  readonly archive: Archive;
  readonly follows: Pick<Follows, "countOf">;
  readonly wishes: Pick<Wishes, "awaited">;
  readonly language: Language;
  readonly readStory: ReadStory;
}

export interface RevisionToAnnounce extends Pick<Publication, "story" | "revision"> {
  /** It mends the newsroom's own mistake. */
  readonly isCorrection: boolean;
}

/** Undefined for a story's first revision, and for one that follows what can't be read any more: nobody is told. */
export async function prepareAnnouncement(
  { story, revision, isCorrection }: RevisionToAnnounce,
  { archive, follows, wishes, language, readStory }: AnnouncementParts,
): Promise<PreparedAnnouncement | undefined> {
  if (revision.number === 1) return undefined;
  const readRevisions = createRevisionReader(archive, readStory, () => 0);
  const [before] = await readRevisions(story.id, revision.number - 1);
  if (before === undefined) return undefined;
  const { status, number, note } = revision;
  const after = { story: { ...story, status, revision: number }, isCorrection, isStopped: false, note };
  const revisions = [before, after] as const;
  const counts = await follows.countOf(story.id);
  const told = LEVELS.map((what) => ({ what, news: newsSince(revisions, { what, told: new Set() }) }));
  const byNews = Map.groupBy(told, ({ news }) => (isNothing(news) ? "" : factsIn(news).join(" ") || "turn"));
  return {
    isCorrection,
    levels: levelsThatHear(revisions),
    audiences: [...byNews.values()].map((alike) => {
      const [{ news }] = alike;
      return {
        levels: alike.map(({ what }) => what),
        count: alike.reduce((sum, { what }) => sum + counts[what], 0),
        ...(!isNothing(news) && { news }),
      };
    }),
    wishes: awaitedBy(await wishes.awaited(story.id), after.story, language),
  };
}

function awaitedBy(
  awaited: Awaited<ReturnType<Wishes["awaited"]>>,
  story: Story,
  language: Language,
): AwaitedWishes {
  if (awaited.length === 0 || story.status === "withdrawn") return { count: 0, granted: [] };
  const answer = createSureAnswers(language);
  const granted = awaited.flatMap((wish) => {
    const found = answer(wish.question, story);
    return found === undefined ? [] : [{ ...wish, ...found }];
  });
  return { count: awaited.length, granted };
}

/** How many followers hear of it. */
export function hearingOf(announcement: PreparedAnnouncement | undefined): number {
  const hearing = announcement?.audiences.filter(({ news }) => news !== undefined) ?? [];
  return hearing.reduce((sum, { count }) => sum + count, 0);
}
