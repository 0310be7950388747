import { hashOf, type FiledStory } from "./story-shelf.ts";
import type { ReadArticle } from "./read-article.ts";
import { readFrontMatter } from "./read-markdown.ts";
import { freeId, slug } from "./slug.ts";

const ID_MAX_CHARACTERS = 32;
/** Of a story's paragraphs, how many must stand in an article under the same headline for it to be the same story. */
const SAME_STORY_MIN_SHARE = 0.2;

/** Where an article belongs among the stories there are. */
export interface StoryPlace {
  readonly id: string;
  /** The story it mends; absent: a new one. */
  readonly before?: FiledStory;
}

/** The story of the same address, else the one whose id its headline makes and whose text is alike, else a new id. */
export function findStory(article: ReadArticle, shelf: readonly FiledStory[]): StoryPlace {
  const ofAddress = shelf.find((story) => article.url !== undefined && urlOf(story) === article.url);
  if (ofAddress) return { id: ofAddress.id, before: ofAddress };
  const stories = new Map(shelf.map((story) => [story.id, story]));
  const id = freeId(storyIdOf(article), ID_MAX_CHARACTERS, (candidate) => {
    const story = stories.get(candidate);
    return story !== undefined && !isSame(story, article);
  });
  return { id, before: stories.get(id) };
}

/** From the headline; where that has no Latin letters, from the address, else from the text's hash. */
function storyIdOf({ title, url, paragraphs }: ReadArticle): string {
  const address =
    url === undefined
      ? ""
      : (new URL(url).pathname.split("/").findLast((part) => /[a-z]{3}/i.test(part)) ?? "");
  return (
    slug(title, ID_MAX_CHARACTERS) ||
    slug(address.replace(/\.\w+$/, ""), ID_MAX_CHARACTERS) ||
    `story-${hashOf(paragraphs.map(({ text }) => text).join("\n")).slice(0, 8)}`
  );
}

function isSame(story: FiledStory, article: ReadArticle): boolean {
  const url = urlOf(story);
  if (url !== undefined && article.url !== undefined) return false;
  const { paragraphs } = article;
  const there = paragraphs.filter(({ text }) => story.article.includes(text));
  return there.length >= paragraphs.length * SAME_STORY_MIN_SHARE;
}

function urlOf({ article }: FiledStory): string | undefined {
  const url = readFrontMatter(article).url;
  return url === undefined ? undefined : URL.parse(url)?.href;
}
