import type { Story } from "#story";
import type { Language } from "#text";
import { indexStory, type StoryIndex } from "./story-index.ts";

/** A read story takes some 100 bytes of memory for each character of its article, so these take about 200 MB. */
const CHARACTERS_KEPT = 2_000_000;

/** Reads stories when they are first asked for, and forgets those that have not been for longest. */
export interface ReadStories {
  readonly indexOf: (story: Story) => StoryIndex;
  /** Reads the first of the stories that is not yet read, while there is room; false when there is nothing to do. */
  readonly readNext: (stories: readonly Story[]) => boolean;
}

export function createReadStories(language: Language): ReadStories {
  const kept = new Map<Story, StoryIndex>();
  let characters = 0;
  const indexOf = (story: Story): StoryIndex => {
    const known = kept.get(story);
    const index = known ?? indexStory(story, language);
    kept.delete(story);
    kept.set(story, index);
    if (known === undefined) characters += lengthOf(story);
    for (const oldest of kept.keys()) {
      if (characters <= CHARACTERS_KEPT || oldest === story) break;
      kept.delete(oldest);
      characters -= lengthOf(oldest);
    }
    return index;
  };
  return {
    indexOf,
    readNext(stories) {
      const next = stories.find((story) => !kept.has(story));
      if (next === undefined || characters + lengthOf(next) > CHARACTERS_KEPT) return false;
      indexOf(next);
      return true;
    },
  };
}

function lengthOf({ article }: Story): number {
  return article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
