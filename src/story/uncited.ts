import type { Language } from "#text";
import { readSentences } from "./sentences.ts";
import type { Story } from "./story.ts";

export interface UncitedSentence {
  readonly sentence: string;
  /** Index into the article's paragraphs. */
  readonly paragraph: number;
}

/** Sentences of the article, headings aside, that no fact cites: what readers may ask and nobody answered yet. */
export function uncitedSentences(story: Story, language: Language): UncitedSentence[] {
  const { paragraphs } = story.article;
  const cited = new Set(story.facts.flatMap((fact) => fact.evidence.map((evidence) => evidence.sentence)));
  return readSentences(paragraphs, language)
    .sentences.filter(({ text, paragraph }) => paragraphs[paragraph].kind !== "heading" && !cited.has(text))
    .map(({ text, paragraph }) => ({ sentence: text, paragraph }));
}
