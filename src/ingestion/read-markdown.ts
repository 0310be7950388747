import { parseDocument } from "yaml";
import { z } from "zod";

import { normaliseText } from "#story";
import { isBoilerplate } from "./boilerplate.ts";
import { readIsoDate } from "./iso-date.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import type { ReadArticle, ReadParagraph } from "./read-article.ts";
import { readLines, splitParagraphs, type KnownBefore } from "./read-text.ts";

const words = z.string().trim().min(1).optional().catch(undefined);
const address = z
  .url({ protocol: /^https?$/ })
  .optional()
  .catch(undefined);
const date = z
  .union([z.string(), z.date()])
  .optional()
  .catch(undefined)
  .transform((value) => {
    if (value === undefined) return undefined;
    return readIsoDate(typeof value === "string" ? value : value.toISOString());
  });

/** The names that site generators and our own article.md give to the same things. */
const frontMatterSchema = z.object({
  title: words,
  standfirst: words,
  subtitle: words,
  description: words,
  author: z
    .union([z.string(), z.array(z.string()).transform((names) => names.join(", "))])
    .optional()
    .catch(undefined),
  byline: words,
  date,
  publishedAt: date,
  updatedAt: date,
  lang: words,
  language: words,
  url: address,
  source: z
    .union([
      z.string().transform((name) => ({ name })),
      z.object({ name: words, url: address, credit: words }),
    ])
    .optional()
    .catch(undefined),
});

const FRONT_MATTER = /^---[^\S\n]*\n([\s\S]*?\n)?---[^\S\n]*(?:\n|$)/;

/**
 * Reads an article from Markdown, with or without front matter; the words stay, the marks go.
 *
 * @returns undefined where it holds no article
 */
export function readMarkdown(markdown: string, lexicon: PageLexicon): ReadArticle | undefined {
  const text = normaliseText(markdown);
  const known = readFrontMatter(text);
  const body = text.replace(FRONT_MATTER, "");
  const lines = readBlocks(body).filter((line) => !isBoilerplate(line.text, lexicon.boilerplate));
  const headline =
    lines[0]?.kind === "heading" && known.title === undefined ? lines.shift()?.text : undefined;
  return readLines(lines, lexicon, headline === undefined ? known : { ...known, title: headline });
}

/** What a Markdown file's front matter says; nothing where it has none or broken one. */
export function readFrontMatter(markdown: string): KnownBefore {
  const document = parseDocument(FRONT_MATTER.exec(markdown)?.[1] ?? "", { logLevel: "silent" });
  if (document.errors.length > 0) return {};
  const parsed = frontMatterSchema.safeParse(document.toJS({ maxAliasCount: 10 }));
  if (!parsed.success) return {};
  const { title, standfirst, subtitle, author, byline, source, lang, language, url, publishedAt, updatedAt } =
    parsed.data;
  return {
    title,
    standfirst: standfirst ?? subtitle,
    byline:
      byline ?? author ?? (typeof source === "object" && "credit" in source ? source.credit : undefined),
    siteName: source?.name,
    url: url ?? (typeof source === "object" && "url" in source ? source.url : undefined),
    language: language ?? lang,
    publishedAt: publishedAt ?? parsed.data.date,
    updatedAt,
  };
}

function readBlocks(body: string): ReadParagraph[] {
  const apart = body
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^([^\n]+)\n={2,}[^\S\n]*$/gm, "# $1")
    .replace(/^([^\n]+)\n-{2,}[^\S\n]*$/gm, "## $1")
    .replace(/^(?:#{1,6} |> ?|[^\S\n]*(?:[-*+]|\d+[.)]) )/gm, "\n$&");
  return splitParagraphs(apart).flatMap((line): ReadParagraph[] => {
    if (/^(?:[-*_] ?){3,}$/.test(line)) return [];
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading !== undefined) return paragraph("heading", heading);
    const marked = /^>\s*(caption|credit)\s*:\s*(.+)$/i.exec(line);
    if (marked)
      return paragraph(marked[1]?.toLowerCase() === "credit" ? "credit" : "caption", marked[2] ?? "");
    return paragraph(
      "body",
      line
        .replace(/^(?:>\s*)+/, "")
        .replace(/^(?:[-*+]|\d+[.)])\s+/, "")
        .replace(/^\\(?=[#>])/, ""),
    );
  });
}

function paragraph(kind: ReadParagraph["kind"], marked: string): ReadParagraph[] {
  const text = withoutMarks(marked);
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind, text }] : [];
}

/** Links keep their words, pictures have none of the article's, emphasis goes. */
function withoutMarks(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, "$1")
    .trim();
}
