import { AskstoryError } from "#errors";
import { formatFault, parseStory, parseStoryId, publishedText, type Story } from "#story";
import { draftStory } from "./draft-story.ts";
import { findStory, type StoryPlace } from "./find-story.ts";
import type { FactMerge } from "./merge-facts.ts";
import { obtainArticle, type ObtainingParts } from "./obtain-article.ts";
import type { GivenFile } from "./read-source.ts";
import type { ReadArticle } from "./read-article.ts";
import { hashOf, readFiled, readShelf, writeStory, type FiledStory } from "./story-shelf.ts";
import type { StoryHead } from "./story-text.ts";

/** What adding articles needs of the world. */
export interface AddingParts extends ObtainingParts {
  readonly storiesDir: string;
  /** The publisher of what names none. */
  readonly newsroom?: string;
}

export interface AddingOptions {
  /** The story's id; default: the story that the article belongs to, or one made from its headline. */
  readonly id?: string;
  readonly publish?: boolean;
  /** Draft and check, and write nothing. */
  readonly dryRun?: boolean;
}

/** What became of an article. */
export interface AddedStory {
  readonly outcome: "added" | "mended" | "unchanged";
  readonly story: Story;
  /** What became of the facts there were; only where the story was mended. */
  readonly merge?: FactMerge;
  /** An editor had changed article.md; what it was before stands in article.before.md. */
  readonly overwritesEditor?: true;
  /** Neither the article nor the configuration names who published it. */
  readonly sourceUnnamed?: true;
}

const SOURCE_UNNAMED = "unnamed source";

/**
 * Makes a story of what a person names, a link, a file, or "-" for the standard input, or gives. The same article again
 * changes nothing; a changed one mends its story.
 *
 * @throws AskstoryError where it cannot be had, holds no article, or makes no story
 */
export async function addArticle(
  given: string | GivenFile,
  parts: AddingParts,
  options: AddingOptions = {},
): Promise<AddedStory> {
  const article = await obtainArticle(given, parts);
  const place = placeOf(article, parts.storiesDir, options.id);
  const old = place.before && parseFiled(place.before, parts);
  const read = hashOf(JSON.stringify(article));
  if (place.before?.receipt?.read === read && old) return again(place.before, parts, options);
  const head = headOf(article, { old, newsroom: parts.newsroom, publish: options.publish });
  const drafted = draftStory(place.id, { article, head, before: place.before }, parts.language);
  const isOld = place.before?.article === drafted.article && place.before.facts === drafted.facts;
  const mendedByHand =
    place.before !== undefined && place.before.receipt?.written !== hashOf(place.before.article);
  const overwrites = mendedByHand && place.before?.article !== drafted.article;
  const toWrite = { id: place.id, article: drafted.article, facts: drafted.facts, read };
  if (!options.dryRun)
    writeStory(parts.storiesDir, {
      ...toWrite,
      setAside: setAsideOf(place.before, overwrites, drafted.merge),
    });
  return {
    outcome: place.before === undefined ? "added" : isOld ? "unchanged" : "mended",
    story: drafted.story,
    ...(!isOld && { merge: drafted.merge }),
    ...(overwrites && { overwritesEditor: true }),
    ...(head.source === SOURCE_UNNAMED && { sourceUnnamed: true }),
  };
}

function placeOf(article: ReadArticle, storiesDir: string, given: string | undefined): StoryPlace {
  if (given === undefined) return findStory(article, readShelf(storiesDir));
  const id = parseStoryId(given);
  if (id === undefined) {
    throw new AskstoryError(
      "usage",
      `${JSON.stringify(given)} is no story id.`,
      "Give 1 to 32 small letters, digits and hyphens, such as fire-at-the-harbour.",
    );
  }
  return { id, before: readFiled(storiesDir, id) };
}

/** @throws AskstoryError where a story that would be mended has faults: its facts could not be told apart */
function parseFiled({ id, article, facts }: FiledStory, { storiesDir, language }: AddingParts): Story {
  const parsed = parseStory({ id, article, facts }, language);
  if ("story" in parsed) return parsed.story;
  const [fault] = parsed.faults;
  throw new AskstoryError(
    "story-invalid",
    `The article belongs to a story that has faults: ${fault ? formatFault(fault, `${storiesDir}/${id}`) : id}`,
    `Mend what \`askstory check ${storiesDir}/${id}\` lists, then add the article again.`,
  );
}

/** The same reading again: whatever an editor has made of it since stays. Publishing it is all that can change. */
function again(before: FiledStory, parts: AddingParts, options: AddingOptions): AddedStory {
  const article = options.publish ? publishedText(before.article) : before.article;
  const story = parseFiled({ ...before, article }, parts);
  if (article === before.article) return { outcome: "unchanged", story };
  const { id, facts, receipt } = before;
  if (!options.dryRun) writeStory(parts.storiesDir, { id, article, facts, read: receipt?.read ?? "" });
  return { outcome: "mended", story };
}

interface HeadOf {
  readonly old?: Story;
  readonly newsroom?: string;
  readonly publish?: boolean;
}

/** An editor's naming of the source stays; a story keeps its status unless it is published now. */
function headOf(article: ReadArticle, { old, newsroom, publish }: HeadOf): StoryHead {
  const host = article.url === undefined ? undefined : new URL(article.url).hostname.replace(/^www\./, "");
  return {
    status: publish ? "published" : (old?.status ?? "draft"),
    source: old?.source.name ?? article.siteName ?? host ?? newsroom ?? SOURCE_UNNAMED,
    timeZone: old?.timeZone,
  };
}

function setAsideOf(
  before: FiledStory | undefined,
  overwrites: boolean,
  merge: FactMerge | undefined,
): Map<string, string> {
  const aside = new Map<string, string>();
  if (before && overwrites) aside.set("article.before.md", `${before.article}\n`);
  if (merge && merge.setAside.length > 0) {
    aside.set(
      "facts.before.yaml",
      `# The article no longer bears these out:\n${merge.setAside.map(({ yaml }) => yaml).join("")}`,
    );
  }
  return aside;
}
