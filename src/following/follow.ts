import type { FactId, StoryId } from "#story";
import type { Level, NewsChoices } from "./settings.ts";

/** A story that a chat wants to hear of. */
export interface Follow {
  readonly story: StoryId;
  /** The last revision that the chat was told; at first the one from which on it follows. */
  readonly told: number;
  /** Facts that it was told in messages. */
  readonly toldFacts: readonly FactId[];
  /** What it wants to hear of this story, where that is not what it wants to hear of all. */
  readonly what?: Level;
  readonly isPaused: boolean;
}

/** Who hears of what, and how they want to. */
export interface Follows {
  /** How many chats follow a story and can be reached. */
  count(): Promise<number>;
  /** How many of those follow this story, by what they want to hear of it. */
  countOf(story: StoryId): Promise<Readonly<Record<Level, number>>>;
  /** Those of a chat, by their stories' ids. */
  of(chat: number): Promise<Follow[]>;
  /** From this revision on; whoever follows the story already goes on as they did. */
  follow(chat: number, story: StoryId, revision: number): Promise<void>;
  /** Nothing that is owed goes out any more. */
  unfollow(chat: number, story: StoryId): Promise<void>;
  change(chat: number, story: StoryId, to: Partial<Pick<Follow, "what" | "isPaused">>): Promise<void>;
  choices(chat: number): Promise<NewsChoices>;
  /** Whatever is owed to the chat is looked at again by what it has chosen. */
  choose(chat: number, choices: NewsChoices): Promise<void>;
  /** The reader has blocked the bot: what they have chosen stays. False where that is known already. */
  leave(chat: number): Promise<boolean>;
  /** The reader is back: what was not delivered is, and of each story followed what has come since. */
  comeBack(chat: number): Promise<void>;
}
