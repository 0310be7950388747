import type { FactId, StoryId } from "#story";

/**
 * What a follow-up needs to know of the turns before it. Numbers and ids only, no words of the reader: it may
 * be kept for 30 minutes.
 */
export interface Conversation {
  readonly story?: StoryId;
  /** The latest turn last; at most five. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  /** Index of the evidence sentence in the story's index. */
  readonly sentence: number;
  readonly fact?: FactId;
  /** Ids of entities that the question or the answer named, the answer's first. */
  readonly entities: readonly string[];
}

export const NEW_CONVERSATION: Conversation = { turns: [] };
