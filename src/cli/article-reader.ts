import { createHash } from "node:crypto";
import { indexStory, type StoryIndex } from "#answering";
import { storyFromText, type StoryId } from "#story";
import type { Language } from "#text";

/** How many articles are kept read; the one not asked for longest goes first. */
const ARTICLES_KEPT = 1000;

/** Reads articles that nobody curated, each once. */
export function createArticleReader(language: Language): (text: string, title?: string) => StoryIndex {
  const kept = new Map<StoryId, StoryIndex>();
  return (text, title) => {
    const hash = createHash("sha256")
      .update(`${title ?? ""}\n${text}`)
      .digest("hex");
    const id = hash.slice(0, 32) as StoryId;
    const index = kept.get(id) ?? indexStory(storyFromText({ id, title, text }, language), language);
    kept.delete(id);
    kept.set(id, index);
    if (kept.size > ARTICLES_KEPT) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return index;
  };
}
