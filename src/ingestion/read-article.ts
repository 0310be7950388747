/** An article as it was read from a page or a file, before it becomes a story. */
export interface ReadArticle {
  readonly title: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly siteName?: string;
  /** Where it is published; canonical, without a fragment. */
  readonly url?: string;
  /** ISO 8601 with offset, or a plain date. */
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** BCP 47. */
  readonly language: string;
  /** In reading order, without title and standfirst. */
  readonly paragraphs: readonly ReadParagraph[];
}

export interface ReadParagraph {
  readonly kind: "body" | "heading" | "caption" | "credit";
  readonly text: string;
}

/** The shortest news in brief is a sentence of about this many words; less is a notice, a form or a list. */
const ARTICLE_MIN_WORDS = 25;

/** An article says things in sentences; a front page, a form or a notice hardly does. */
export function holdsArticle(paragraphs: readonly ReadParagraph[]): boolean {
  const told = paragraphs.filter(({ kind, text }) => kind === "body" && endsSentence(text));
  return told.reduce((words, { text }) => words + text.split(/\s+/).length, 0) >= ARTICLE_MIN_WORDS;
}

/** Whether a text ends as a sentence does; headings, labels and lines of a list do not. */
export function endsSentence(text: string): boolean {
  return /[.!?…。]["”’»)\]]*$/u.test(text);
}
