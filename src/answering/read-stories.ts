import type { Story } from "#story";
import type { Language } from "#text";
import { indexStory, type StoryIndex } from "./story-index.ts";

/** A read story takes some 80 bytes of memory for each character of its article, so these take about 200 MB. */
const CHARACTERS_KEPT = 2_500_000;

/** Reads stories when they are first asked for, and forgets those that have not been for longest. */
export function keepRead(language: Language): (story: Story) => StoryIndex {
  const kept = new Map<Story, StoryIndex>();
  let characters = 0;
  return (story) => {
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
}

function lengthOf({ article }: Story): number {
  return article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}
