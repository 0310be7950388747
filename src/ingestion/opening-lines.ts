import { readIsoDate } from "./iso-date.ts";
import type { PageBlock } from "./page-blocks.ts";
import { endsSentence } from "./read-article.ts";

/** What stands between a headline and the first sentence: who wrote it, when, whose pictures. */
export interface OpeningLines {
  readonly byline?: string;
  readonly publishedAt?: string;
  /** The blocks without those lines. */
  readonly blocks: readonly PageBlock[];
}

/** A line above the text that is longer than this is text, also without a full stop. */
const OPENING_LINE_MAX_WORDS = 10;
const BYLINE = /^(?:(?:written |story |text |words |reporting )?by|text:|words:|author:)\s+(\p{Lu}.*)$/iu;
const PICTURES = /^(?:photo(?:graph)?|picture|image|illustration)s?(?: by|:)\s/i;
const DATE_LABEL = /^(?:published|posted|released|issued|updated|date)(?: on| at)?\s*:?\s*/i;

/** Takes the short lines above the first sentence off an article. */
export function readOpeningLines(blocks: readonly PageBlock[]): OpeningLines {
  const first = blocks.findIndex((block) => block.kind === "body" && !isOpeningLine(block));
  const opening = blocks.slice(0, Math.max(0, first));
  const lines = opening.filter(({ kind }) => kind === "body").map(({ text }) => text);
  const pictures = opening.flatMap((block): PageBlock[] => {
    if (block.kind !== "body") return [block];
    return PICTURES.test(block.text) ? [{ ...block, kind: "credit" }] : [];
  });
  return {
    byline: lines.map((line) => BYLINE.exec(line)?.[1]).find((name) => name !== undefined),
    publishedAt: lines
      .map((line) => readIsoDate(line.replace(DATE_LABEL, "")))
      .find((date) => date !== undefined),
    blocks: [...pictures, ...blocks.slice(opening.length)],
  };
}

function isOpeningLine({ text }: PageBlock): boolean {
  if (BYLINE.test(text) && text.split(/\s+/).length <= OPENING_LINE_MAX_WORDS) return true;
  return !endsSentence(text) && text.split(/\s+/).length <= OPENING_LINE_MAX_WORDS;
}
