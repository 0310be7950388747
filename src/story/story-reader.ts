import { createHash } from "node:crypto";
import type { Language } from "#text";
import { parseStory, type ParsedStory, type StoryFiles } from "./parse.ts";
import type { Story } from "./story.ts";

/** As `parseStory`. */
export type ReadStory = (files: StoryFiles) => ParsedStory;

type Article = Story["article"];

/**
 * Makes what reads stories and knows what it has read: the same files are not read again for as long as somebody has
 * the story, or a copy with its article.
 */
export function createStoryReader(language: Language): ReadStory {
  const articles = new Map<string, WeakRef<Article>>();
  const stories = new WeakMap<Article, { readonly story: Story }>();
  const forgotten = new FinalizationRegistry<string>((key) => {
    // The same files may have been read anew since.
    if (articles.get(key)?.deref() === undefined) articles.delete(key);
  });

  return ({ id, article, facts }) => {
    const key = createHash("sha256")
      .update(JSON.stringify([id, article, facts]))
      .digest("base64");
    const kept = articles.get(key)?.deref();
    const known = kept && stories.get(kept);
    if (known !== undefined) return known;
    const parsed = parseStory({ id, article, facts }, language);
    if ("story" in parsed) {
      articles.set(key, new WeakRef(parsed.story.article));
      stories.set(parsed.story.article, parsed);
      forgotten.register(parsed.story.article, key);
    }
    return parsed;
  };
}
