import { createHash } from "node:crypto";
import type { FactId, Story, StoryId } from "#story";

/** Of one chat and story: the same for the same words, whatever their case and punctuation. */
export type WishId = string & { readonly __brand: "WishId" };

/** A question that a reader wants answered once the story says. */
export interface Wish {
  readonly id: WishId;
  readonly story: StoryId;
  /** As the reader wrote it. */
  readonly question: string;
}

/** A wish as the ledger has it: told ones stay, so that a correction of what was told finds its reader. */
export interface KeptWish extends Wish {
  /** The revision up to which its reader was told; absent: it is open. */
  readonly told?: number;
  /** The fact that was told, or may have been. */
  readonly fact?: FactId;
}

/** So many open wishes a reader has at most. */
export const WISHES_MAX = 10;

/** What a story says to a question, surely enough to be written to somebody unasked. */
export interface SureAnswer {
  /** One line. */
  readonly short: string;
  readonly evidence: { readonly sentence: string; readonly saidBy?: string };
  readonly fact?: FactId;
  /** What the story leaves open about it. */
  readonly note?: string;
}

export type AnswerSurely = (question: string, story: Story) => SureAnswer | undefined;

/** The open wishes of readers. */
export interface Wishes {
  /** Those of a chat, the oldest first. */
  of(chat: number): Promise<Wish[]>;
  /**
   * The same wish twice is one.
   *
   * @param revision the one that doesn't say
   * @returns "full" where the chat has `WISHES_MAX` others
   */
  add(chat: number, wish: Omit<Wish, "id">, revision: number): Promise<"kept" | "full">;
  drop(chat: number, story: StoryId, id: WishId): Promise<void>;
  /** What readers of a story wait for, masked, what most wait for first. */
  awaited(story: StoryId): Promise<{ readonly question: string; readonly readers: number }[]>;
}

const ID_LENGTH = 12;

export function wishIdOf(question: string): WishId {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [question];
  return createHash("sha256").update(words.join(" ")).digest("base64url").slice(0, ID_LENGTH) as WishId;
}
