import type { FactId, StoryId } from "#story";

/** What an editor was asked for: the next text that they write is that. */
export interface AwaitedText {
  readonly story: StoryId;
  readonly fact: FactId;
  readonly part: "label" | "value";
}

export interface AwaitedTexts {
  /** Undefined where nothing was asked for, or half an hour ago. */
  read(chat: number): Promise<AwaitedText | undefined>;
  /** In place of what was asked for before. */
  keep(chat: number, awaited: AwaitedText): Promise<void>;
  clear(chat: number): Promise<void>;
}
