import type { Language } from "#text";
import { foldCharacters } from "./fold.ts";
import { readSentences, type ArticleText } from "./sentences.ts";
import type { Paragraph } from "./story.ts";

/** An article made ready for looking up many quotes in it. */
export interface ArticleIndex extends ArticleText {
  /** Its text with characters that look alike made the same, each in its place. */
  readonly folded: string;
  /** Indexes of the sentences that have a folded word. */
  readonly sentencesByWord: ReadonlyMap<string, ReadonlySet<number>>;
}

export function indexArticle(paragraphs: readonly Paragraph[], language: Language): ArticleIndex {
  const article = readSentences(paragraphs, language);
  const folded = foldCharacters(article.text);
  const sentencesByWord = new Map<string, Set<number>>();
  for (const [index, { start, end }] of article.sentences.entries()) {
    for (const word of wordsOf(folded.slice(start, end))) {
      const sentences = sentencesByWord.get(word);
      if (sentences === undefined) sentencesByWord.set(word, new Set([index]));
      else sentences.add(index);
    }
  }
  return { ...article, folded, sentencesByWord };
}

/** The `count` sentences that share most words with a folded text, the one with most first. */
export function findSimilarSentences(folded: string, article: ArticleIndex, count: number): number[] {
  const shared = new Map<number, number>();
  for (const word of new Set(wordsOf(folded))) {
    for (const index of article.sentencesByWord.get(word) ?? [])
      shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([index]) => index);
}

function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
