import { stringify } from "yaml";

import type { Draft } from "./draft.ts";
import type { ReadArticle, ReadParagraph } from "./read-article.ts";

/** What a story's front matter says beside its article. */
export interface StoryHead {
  readonly status: "draft" | "published" | "withdrawn";
  /** The publisher's name. */
  readonly source: string;
  readonly timeZone?: string;
}

const YAML = { lineWidth: 0 } as const;

/** Writes article.md: front matter, then one paragraph a line. */
export function articleText(article: ReadArticle, { status, source, timeZone }: StoryHead): string {
  const front = {
    title: article.title,
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    language: article.language,
    status,
    source: {
      name: source,
      ...(article.url !== undefined && { url: article.url }),
      ...(article.byline !== undefined && { credit: article.byline }),
    },
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    ...(article.updatedAt !== undefined && { updatedAt: article.updatedAt }),
    ...(timeZone !== undefined && { timeZone }),
  };
  return `---\n${stringify(front, YAML)}---\n\n${article.paragraphs.map(paragraphText).join("\n\n")}\n`;
}

function paragraphText({ kind, text }: ReadParagraph): string {
  switch (kind) {
    case "body":
      return text.replace(/^(?=[>#])/gm, "\\");
    case "heading":
      return `## ${text.replaceAll("\n", " ")}`;
    default:
      return `> ${kind}: ${text.replaceAll("\n", " ")}`;
  }
}

/** Writes facts.yaml. */
export function factsText({ entities, facts }: Draft): string {
  return stringify({ entities, facts }, YAML);
}
