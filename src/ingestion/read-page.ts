import { Readability } from "@mozilla/readability";

import { isBoilerplate, type Boilerplate } from "./boilerplate.ts";
import { readCaption } from "./caption.ts";
import { removeClutter } from "./clutter.ts";
import { comparable } from "./comparable.ts";
import { guessLanguage } from "./guess-language.ts";
import { readOpeningLines } from "./opening-lines.ts";
import { isCaption, readBlocks, type PageBlock } from "./page-blocks.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import { readMetadata } from "./page-metadata.ts";
import { findStandfirst } from "./page-standfirst.ts";
import { parsePage, type PageElement, type PageTree } from "./page-tree.ts";
import { endsSentence, holdsArticle, type ReadArticle, type ReadParagraph } from "./read-article.ts";

/** A paragraph that is a link nearly whole leads to something else to read. */
const LINK_PARAGRAPH_SHARE = 0.8;
/** Readability looks for less strict readings until one has so many characters. */
const READABLE_MIN_CHARACTERS = 200;
/** Each paragraph is looked for in all others; no article is as long as this. */
const PULL_QUOTES_AMONG = 2000;
/** Where a page has no heading element, its headline is among its first blocks. */
const HEADLINE_AMONG_BLOCKS = 5;

/**
 * Reads the article out of a page: its words only, in reading order, captions and credits kept apart, what belongs to
 * the page left out. Pure, but slow on hostile pages: run it where it can be ended.
 *
 * @param link where the page was found
 * @returns undefined where the page holds no article
 */
export function readPage(html: string, lexicon: PageLexicon, link?: string): ReadArticle | undefined {
  const page = parsePage(html);
  const metadata = readMetadata(page, link);
  removeClutter(page);
  const standfirst = findStandfirst(page, metadata, lexicon.boilerplate);
  const pictures = captionsOfArticle(page);
  const found = readableBlocks(page).filter((block) => !isPageLine(block, lexicon.boilerplate));
  const title = headlineAmong(found, metadata.title);
  const told = new Set([title, standfirst, metadata.byline].map(comparable));
  const opening = readOpeningLines(found.filter(({ text }) => !told.has(comparable(text))));
  let paragraphs = withoutRepeats(withPictures(opening.blocks, pictures).map(paragraphOf));
  if (!holdsArticle(paragraphs)) paragraphs = paragraphsOfBody(metadata.body, lexicon.boilerplate);
  if (!holdsArticle(paragraphs) || title === undefined) return undefined;
  return {
    title,
    standfirst,
    byline: metadata.byline ?? opening.byline,
    siteName: metadata.siteName,
    url: metadata.url,
    publishedAt: metadata.publishedAt ?? opening.publishedAt,
    updatedAt: metadata.updatedAt === metadata.publishedAt ? undefined : metadata.updatedAt,
    language: guessLanguage(
      paragraphs.map(({ text }) => text).join("\n"),
      lexicon.tellingWords,
      metadata.language,
    ),
    paragraphs,
  };
}

function readableBlocks(page: PageTree): PageBlock[] {
  const reader = new Readability<PageElement>(page, {
    charThreshold: READABLE_MIN_CHARACTERS,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content ? readBlocks(content) : [];
}

/** "Valley Courier: Dam cracks" without the part that the page does not show as its headline. */
function headlineAmong(blocks: readonly PageBlock[], title: string | undefined): string | undefined {
  const shown = blocks
    .slice(0, HEADLINE_AMONG_BLOCKS)
    .map(({ text }) => text)
    .find(
      (text) => text.includes(" ") && text !== title && (title?.startsWith(text) || title?.endsWith(text)),
    );
  return shown ?? title;
}

/** Pictures above the text belong to the article too, though its reader leaves them out. */
function captionsOfArticle(page: PageTree): PageBlock[] {
  const inside = page.querySelector("[itemprop=articleBody]") ?? page.querySelector("article h1, main h1");
  const article = inside?.closest("article, main");
  const captions = [...(article?.querySelectorAll("figure, figcaption, [class*=caption]") ?? [])].filter(
    isCaption,
  );
  return captions
    .filter((caption) => !caption.closest("aside, li") && !caption.parentElement?.closest("figure"))
    .flatMap((caption) => readCaption(caption.cloneNode(true)))
    .map((part) => ({ ...part, linkShare: 0, element: "figcaption" }));
}

function withPictures(blocks: readonly PageBlock[], pictures: readonly PageBlock[]): PageBlock[] {
  const there = new Set(blocks.filter(({ kind }) => kind !== "body").map(({ text }) => text));
  return [...pictures.filter(({ text }) => !there.has(text)), ...blocks];
}

function isPageLine({ kind, text, linkShare, element }: PageBlock, boilerplate: Boilerplate): boolean {
  if (isBoilerplate(text, boilerplate)) return true;
  return kind === "body" && linkShare >= LINK_PARAGRAPH_SHARE && !isHeading(element);
}

function paragraphOf({ kind, text, element }: PageBlock): ReadParagraph {
  return kind === "body" && isHeading(element) ? { kind: "heading", text } : { kind, text };
}

function isHeading(element: string): boolean {
  return /^h[1-6]$/.test(element);
}

/**
 * Pages repeat captions for galleries and sentences as pull quotes; said twice, they are no more evidence. Headings
 * that are left at the end head nothing.
 */
function withoutRepeats(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
  const once = [
    ...new Map(paragraphs.toReversed().map((one) => [`${one.kind} ${one.text}`, one])).values(),
  ].toReversed();
  const pulled = once.length > PULL_QUOTES_AMONG ? [] : once.filter((one) => isPulled(one, once));
  const kept = once.filter((one) => !pulled.includes(one));
  return kept.slice(0, kept.findLastIndex(({ kind }) => kind !== "heading") + 1);
}

/** Whether its sentences stand in a longer paragraph too. A heading's few words may well recur. */
function isPulled({ kind, text }: ReadParagraph, all: readonly ReadParagraph[]): boolean {
  if (kind === "credit" || !endsSentence(text)) return false;
  return all.some((other) => other.text.length > text.length && other.text.includes(text));
}

function paragraphsOfBody(body = "", boilerplate: Boilerplate): ReadParagraph[] {
  const lines = body.split(/\n+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "" && !line.includes("</") && !isBoilerplate(line, boilerplate))
    .map((text) => ({ kind: "body", text }));
}
