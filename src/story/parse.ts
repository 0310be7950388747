import type { Language } from "#text";
import { parseArticleFile, type ArticleFile } from "./article.ts";
import { findEvidence } from "./evidence.ts";
import { NO_FACTS, parseFactsFile } from "./facts.ts";
import { sortFaults, type Fault, type StoryFile } from "./faults.ts";
import { findIdFaults } from "./ids-check.ts";
import { parseStoryId } from "./ids.ts";
import { normaliseText } from "./normalise.ts";
import type { FactInFile } from "./schema.ts";
import type { Entity, Evidence, Fact, FactValue, Story } from "./story.ts";

/** A story's files as read; undefined where one is not there. */
export interface StoryFiles {
  /** The folder's name. */
  readonly id: string;
  readonly article: string | undefined;
  /** A story without facts works too. */
  readonly facts: string | undefined;
}

export type ParsedStory = { readonly story: Story } | { readonly faults: readonly Fault[] };

/** The most that one of a story's files may hold. The longest features of newspapers stay below a third of it. */
export const STORY_FILE_MAX_BYTES = 500_000;

/**
 * Reads a story from its files: the story with every quote found in its article, or all that is wrong with it. Pure.
 */
export function parseStory(files: StoryFiles, language: Language): ParsedStory {
  const faults: Fault[] = [];
  const id = parseStoryId(files.id);
  if (id === undefined) faults.push(idFault(files.id));
  if (files.article === undefined) faults.push(articleMissing(files.id));
  const article = readFile("article.md", files.article, faults);
  const facts = readFile("facts.yaml", files.facts, faults);
  const articleFile = article === undefined ? undefined : parseArticleFile(article);
  const factsFile = facts === undefined ? NO_FACTS : parseFactsFile(facts);
  faults.push(...(articleFile?.faults ?? []), ...factsFile.faults, ...findIdFaults(factsFile));
  if (articleFile !== undefined) faults.push(...findLanguageFaults(articleFile, language));
  const { evidence, faults: evidenceFaults } = findEvidence(factsFile, articleFile, language);
  faults.push(...evidenceFaults);
  const frontMatter = articleFile?.frontMatter;
  if (faults.length > 0 || id === undefined || frontMatter === undefined) {
    return { faults: sortFaults(faults) };
  }
  const { standfirst: _inTheArticle, ...head } = frontMatter;
  const entities = factsFile.entities as readonly Entity[];
  return {
    story: {
      id,
      revision: 1,
      ...head,
      article: { paragraphs: articleFile?.paragraphs ?? [] },
      entities,
      facts: factsFile.facts.map((fact, i) => completeFact(fact as FactInFile, evidence[i], entities)),
    },
  };
}

function readFile(file: StoryFile, text: string | undefined, faults: Fault[]): string | undefined {
  if (text === undefined) return undefined;
  const bytes = Buffer.byteLength(text);
  if (bytes <= STORY_FILE_MAX_BYTES) return normaliseText(text);
  faults.push(tooLongFault(file, bytes));
  return undefined;
}

/** The fault of a file above its limit, which is not read at all. */
export function tooLongFault(file: StoryFile, bytes: number): Fault {
  const message = `The file has ${bytes} bytes, and ${STORY_FILE_MAX_BYTES} is the most.`;
  return {
    code: "file-too-long",
    file,
    line: 1,
    message,
    remedy: "Cut it to one story, or split it into several.",
  };
}

function idFault(id: string): Fault {
  return {
    code: "id-form",
    file: "article.md",
    line: 1,
    message: `The folder's name "${id}" is no story id.`,
    remedy: "Name the folder with 1 to 32 small letters, digits and hyphens, such as french-forces-mali.",
  };
}

function articleMissing(id: string): Fault {
  const message = `The story "${id}" has no article.md.`;
  return {
    code: "article-missing",
    file: "article.md",
    line: 1,
    message,
    remedy: "Put the article there, with its front matter.",
  };
}

/** Another language's words would cut its sentences and read its numbers wrongly. */
function findLanguageFaults({ frontMatter, lineOf }: ArticleFile, language: Language): Fault[] {
  if (frontMatter === undefined) return [];
  if (new Intl.Locale(frontMatter.language).language === new Intl.Locale(language.code).language) return [];
  return [
    {
      code: "language-unsupported",
      file: "article.md",
      line: lineOf(["language"]),
      message: `The story is in "${frontMatter.language}", and only "${language.code}" can be read.`,
      remedy: `Mend "language" where it is wrong, or leave the story out.`,
    },
  ];
}

function completeFact(fact: FactInFile, evidence: readonly Evidence[], entities: readonly Entity[]): Fact {
  return { ...fact, value: nameItems(fact.value, entities), evidence };
}

/** An item of a list that is an entity's id stands for its name. */
function nameItems(value: FactValue, entities: readonly Entity[]): FactValue {
  if (value.kind !== "list") return value;
  return {
    ...value,
    items: value.items.map((item) => entities.find((entity) => entity.id === item)?.name ?? item),
  };
}
