import type { FactId, StoryId } from "#story";
import type { WordRange } from "#text";

/**
 * What a follow-up needs to know of the turns before it. Numbers and ids only, no words of the reader: it may
 * be kept for 30 minutes.
 */
export interface Conversation {
  readonly story?: StoryId;
  /** Of that story, which the turns' sentences are counted in. */
  readonly revision?: number;
  /** The latest turn last; at most five. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  /** Index of the evidence sentence in the story's index; of the likeliest where the question was refused. */
  readonly sentence: number;
  /** The fact that was told; absent where the text alone answered, and where the question was refused. */
  readonly fact?: FactId;
  /** The words of the sentence that were the short answer, where they were its own. */
  readonly said?: WordRange;
  /** Whether the short answer was the fact's value alone, rather than a sentence. */
  readonly byValue: boolean;
  /** Ids of the entities that the short answer names. */
  readonly told: readonly string[];
  /** Ids of those that the question named or pointed to; a bare "when?" keeps those of the turn before. */
  readonly topic: readonly string[];
  /** For each word of the question the terms of the facts that mean it; a bare "when?" keeps those of the turn before. */
  readonly asked?: readonly (readonly number[])[];
}

export const NEW_CONVERSATION: Conversation = { turns: [] };
