import type { Answer, Conversation } from "#answering";
import type { Story, StoryId } from "#story";

/** Everything a surface (the terminal, Telegram) can do with the stories. */
export interface App {
  /** Published stories, newest first. */
  readonly stories: readonly Story[];
  /** The story that is meant when nobody named one; absent when there are no stories. */
  readonly defaultStory?: Story;
  story(id: string): Story | undefined;
  /** Answers one message and gives the conversation that the next one continues. Pure. */
  ask(text: string, conversation: Conversation): { answer: Answer; conversation: Conversation };
  /** The same conversation, turned to another story. */
  turnTo(story: StoryId, conversation: Conversation): Conversation;
}
