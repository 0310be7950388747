import { AskstoryError } from "#errors";
import { parseStory, parseStoryId, type Story } from "#story";
import type { Language } from "#text";
import { draftStory } from "./draft-story.ts";
import { findStory, type StoryPlace } from "./find-story.ts";
import type { FactMerge } from "./merge-facts.ts";
import type { PageReader } from "./open-page-reader.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import type { ReadArticle } from "./read-article.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readSource, type SourceAccess, type SourceText } from "./read-source.ts";
import { readText } from "./read-text.ts";
import {
  hashOf,
  readFiled,
  readShelf,
  writeStory,
  type FiledStory,
  type StoryToWrite,
} from "./story-shelf.ts";
import type { StoryHead } from "./story-text.ts";

/** What adding articles needs of the world. */
export interface AddingParts {
  readonly storiesDir: string;
  readonly language: Language;
  readonly lexicon: PageLexicon;
  readonly reader: PageReader;
  readonly access: SourceAccess;
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
 * Makes a story of what a person names: a link, a file, or "-" for the standard input. The same article again
 * changes nothing; a changed one mends its story.
 *
 * @throws AskstoryError where it cannot be had, holds no article, or makes no story
 */
export async function addArticle(
  name: string,
  parts: AddingParts,
  options: AddingOptions = {},
): Promise<AddedStory> {
  const article = await readArticle(name, parts);
  const place = placeOf(article, parts.storiesDir, options.id);
  const read = hashOf(JSON.stringify(article));
  if (place.before?.receipt?.read === read) return again(place.before, parts, options);
  const head = headOf(article, place.before, parts, options);
  const drafted = draftStory(place.id, { article, head, before: place.before }, parts.language);
  const isOld = place.before?.article === drafted.article && place.before.facts === drafted.facts;
  const mendedByHand =
    place.before !== undefined && place.before.receipt?.written !== hashOf(place.before.article);
  const overwrites = mendedByHand && place.before?.article !== drafted.article;
  const toWrite = { id: place.id, article: drafted.article, facts: drafted.facts, read };
  if (!options.dryRun)
    write(parts.storiesDir, { ...toWrite, setAside: setAsideOf(place.before, overwrites, drafted.merge) });
  return {
    outcome: place.before === undefined ? "added" : isOld ? "unchanged" : "mended",
    story: drafted.story,
    ...(!isOld && { merge: drafted.merge }),
    ...(overwrites && { overwritesEditor: true }),
    ...(head.source === SOURCE_UNNAMED && { sourceUnnamed: true }),
  };
}

async function readArticle(
  name: string,
  { access, reader, lexicon, language }: AddingParts,
): Promise<ReadArticle> {
  const source = await readSource(name, access);
  const called = name === "-" ? "The standard input" : name;
  const article =
    source.form === "page" ? await reader.read(source.text, called, source.link) : readPlain(source, lexicon);
  if (article === undefined) {
    throw new AskstoryError(
      "article-missing",
      `${called} holds no article: no headline with at least 25 words of sentences was found.`,
      "Give the article's own page rather than a front page or a login, or its text as .txt with the headline on the first line.",
    );
  }
  if (new Intl.Locale(article.language).language !== new Intl.Locale(language.code).language) {
    throw new AskstoryError(
      "article-language",
      `${called} is in another language ("${article.language}") than the one that stories are read in ("${language.code}").`,
      `Add an article in "${language.code}"; where it is in it, say so in the page's lang or the front matter's language.`,
    );
  }
  return article;
}

function readPlain({ form, text, link }: SourceText, lexicon: PageLexicon): ReadArticle | undefined {
  const article = form === "markdown" ? readMarkdown(text, lexicon) : readText(text, lexicon);
  return article && link !== undefined && article.url === undefined ? { ...article, url: link } : article;
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

/** The same reading again: whatever an editor has made of it since stays. Publishing it is all that can change. */
function again(
  before: FiledStory,
  { storiesDir, language }: AddingParts,
  options: AddingOptions,
): AddedStory {
  const article = options.publish
    ? before.article.replace(/^status: *draft *$/m, "status: published")
    : before.article;
  const parsed = parseStory({ id: before.id, article, facts: before.facts }, language);
  if ("faults" in parsed) {
    throw new AskstoryError(
      "story-invalid",
      `The story "${before.id}" has faults: ${parsed.faults[0]?.message ?? ""}`,
      `Run \`askstory check ${storiesDir}/${before.id}\` for all of them.`,
    );
  }
  if (article === before.article) return { outcome: "unchanged", story: parsed.story };
  const { id, facts, receipt } = before;
  if (!options.dryRun) write(storiesDir, { id, article, facts, read: receipt?.read ?? "" });
  return { outcome: "mended", story: parsed.story };
}

/** An editor's naming of the source stays; a story keeps its status unless it is published now. */
function headOf(
  article: ReadArticle,
  before: FiledStory | undefined,
  { newsroom, language }: AddingParts,
  { publish }: AddingOptions,
): StoryHead {
  const host = article.url === undefined ? undefined : new URL(article.url).hostname.replace(/^www\./, "");
  const parsed = before && parseStory({ id: before.id, article: before.article, facts: undefined }, language);
  const old = parsed && "story" in parsed ? parsed.story : undefined;
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

function write(storiesDir: string, story: StoryToWrite): void {
  try {
    writeStory(storiesDir, story);
  } catch (error) {
    throw new AskstoryError(
      "story-unwritable",
      `${storiesDir}/${story.id} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Make STORIES_DIR a folder that this user may write to.",
    );
  }
}
