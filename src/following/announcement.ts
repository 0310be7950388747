import type { StoryId } from "#story";
import type { DeliveryState } from "./delivery.ts";
import type { Level } from "./settings.ts";

/** What goes out for a revision. */
export interface NewAnnouncement {
  readonly story: StoryId;
  readonly revision: number;
  /** The revision mends the newsroom's own mistake. */
  readonly isCorrection: boolean;
  /** Who hears of it, by what they want to hear. */
  readonly levels: readonly Level[];
}

/** An announcement and how far it has come. */
export interface Announcement extends Omit<NewAnnouncement, "levels"> {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isStopped: boolean;
  readonly deliveries: Readonly<Record<DeliveryState, number>>;
}

export interface Announcements {
  /** The newest first. */
  all(): Promise<Announcement[]>;
  /**
   * Nothing that nobody has claimed goes out any more, whoever sends. It tells what had gone out by then.
   *
   * @returns undefined where there is none
   */
  stop(story: StoryId, revision: number): Promise<Announcement | undefined>;
}
