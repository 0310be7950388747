import type { StoryId } from "./story.ts";

const STORY_ID = /^[a-z0-9-]{1,32}$/;

/** The form of a fact's and an entity's id. */
export const FACT_ID = /^[a-z0-9-]{1,24}$/;

/** The text as a story id, or undefined where it has not the form of one. */
export function parseStoryId(text: string): StoryId | undefined {
  return STORY_ID.test(text) ? (text as StoryId) : undefined;
}
