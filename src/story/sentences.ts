import { splitSentences, type Language } from "#text";
import type { Paragraph } from "./story.ts";

/** A sentence of an article, with its place in {@link ArticleText.text}. */
export interface ArticleSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index into the article's paragraphs. */
  readonly paragraph: number;
}

/** An article as one string to search in, its paragraphs joined by line breaks. */
export interface ArticleText {
  readonly text: string;
  /** In reading order. */
  readonly sentences: readonly ArticleSentence[];
}

/** Cuts an article into the sentences that its readers see. */
export function readSentences(paragraphs: readonly Paragraph[], language: Language): ArticleText {
  const sentences: ArticleSentence[] = [];
  let offset = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const { start, end } of splitSentences(paragraph.text, language.abbreviations)) {
      sentences.push({
        text: paragraph.text.slice(start, end),
        start: offset + start,
        end: offset + end,
        paragraph: index,
      });
    }
    offset += paragraph.text.length + 1;
  }
  return { text: paragraphs.map((paragraph) => paragraph.text).join("\n"), sentences };
}

/** Index of the sentence that holds all of `start` to `end`, or -1 where it takes more than one. */
export function sentenceAround({ sentences }: ArticleText, start: number, end: number): number {
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sentences[middle].end < end) from = middle + 1;
    else to = middle;
  }
  return from < sentences.length && sentences[from].start <= start ? from : -1;
}
