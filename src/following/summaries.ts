import type { StoryId, SummaryLength } from "#story";
import type { Delivery } from "./delivery.ts";

/** A summary that stands in a chat. */
export interface PostedSummary {
  readonly chat: number;
  readonly story: StoryId;
  readonly length: SummaryLength;
  /** Its number in the chat. */
  readonly message: number;
  /** The revision that it shows. */
  readonly revision: number;
}

/** A summary that a chat wants: every day at an hour of its clock, or one that always stands there. */
export interface WantedSummary {
  readonly length: SummaryLength;
  readonly when: "kept" | { readonly dailyAt: number };
}

/** A summary that somebody has claimed: it is to be posted, or shows a revision that is no longer the newest. */
export interface OwedSummary {
  readonly id: string;
  readonly chat: number;
  readonly thread?: number;
  readonly story: StoryId;
  readonly length: SummaryLength;
  /** Absent: it is to be posted. */
  readonly message?: number;
  /** The revision that it shows, or where it is to be posted the newest. */
  readonly revision: number;
  readonly delivery: Delivery;
  /** The chat is told of corrections as a follower. */
  readonly isFollowed: boolean;
}

/** Posted summaries, kept right however often their story changes. */
export interface Summaries {
  remember(posted: PostedSummary): Promise<void>;
  wanted(chat: number, story: StoryId): Promise<WantedSummary | undefined>;
  /** Undefined: no more; what stands there is still kept right. */
  want(chat: number, story: StoryId, wanted: WantedSummary | undefined): Promise<void>;
  /** Owes what chats want by now. @param timeZone of chats that have chosen none */
  owe(timeZone: string): Promise<void>;
  /** Claims what is owed, the longest due first. What a killed worker had claimed is in doubt from now on. */
  claim(limit: number): Promise<OwedSummary[]>;
  /** Keeps what became of it, and what it shows now. */
  settle(
    owed: OwedSummary,
    delivery: Delivery,
    shown?: Pick<PostedSummary, "message" | "revision">,
  ): Promise<void>;
  /** It is no more there, or can't be changed. */
  drop(owed: OwedSummary): Promise<void>;
}
