import type { FactId, StoryId } from "#story";
import type { Delivery } from "./delivery.ts";
import type { Follow } from "./follow.ts";
import type { NewsChoices } from "./settings.ts";
import type { KeptWish, WishId } from "./wish.ts";

/** A delivery that somebody has claimed, with all that its message is made from. */
export interface Owed {
  readonly chat: number;
  /** The forum's topic that the chat wants its news in. */
  readonly thread?: number;
  readonly story: StoryId;
  /** The announcement's. */
  readonly revision: number;
  readonly delivery: Delivery;
  /** When its first news came, in milliseconds since 1970. */
  readonly since: number;
  /** The newest revision that a message in doubt may have told. */
  readonly perhaps?: number;
  /** Absent where the chat only has wishes. */
  readonly follow?: Follow;
  readonly wishes: readonly KeptWish[];
  readonly choices: NewsChoices;
  /** When the chat got its latest messages about the story. */
  readonly sent: readonly number[];
}

/** What a message told, or may have told. */
export interface Told {
  readonly revision: number;
  readonly facts: readonly FactId[];
  /** Those that have come true, each with the fact that answered it, where one did. */
  readonly wishes: readonly { readonly id: WishId; readonly fact?: FactId }[];
}

/** Every message that goes out unasked, with its state: it survives whatever happens to us. */
export interface Ledger {
  /**
   * Claims what is due, for one of several instances at a time, the longest due first; one message about a story to a chat at a time. What a killed worker had
   * claimed is in doubt from now on.
   *
   * @param limit at most so many
   */
  claim(limit: number): Promise<Owed[]>;
  /** Keeps what became of it, and once it is sent what it told. */
  settle(owed: Owed, delivery: Delivery, told: Told): Promise<void>;
  /** There is nothing left to tell. */
  drop(owed: Owed): Promise<void>;
  /** The account is no more: nothing of it is kept. */
  forget(chat: number): Promise<void>;
  /** A group has become a supergroup with another id: all that is kept of it moves. Twice does no harm. */
  moveChat(from: number, to: number): Promise<void>;
}
