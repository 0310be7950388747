import { AskstoryError } from "#errors";
import type { Language } from "#text";
import type { PageReader } from "./open-page-reader.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import type { ReadArticle } from "./read-article.ts";
import { readMarkdown } from "./read-markdown.ts";
import { type GivenFile, readSource, type SourceAccess, type SourceText } from "./read-source.ts";
import { readText } from "./read-text.ts";

/** What reading an article from anywhere needs. */
export interface ObtainingParts {
  readonly language: Language;
  readonly lexicon: PageLexicon;
  readonly reader: PageReader;
  readonly access: SourceAccess;
}

/**
 * Reads the article that a link, a file or the standard input ("-") holds.
 *
 * @throws AskstoryError where it cannot be had, or is no article in the language that stories are read in
 */
export async function obtainArticle(
  given: string | GivenFile,
  { access, reader, lexicon, language }: ObtainingParts,
): Promise<ReadArticle> {
  const source = await readSource(given, access);
  const name = typeof given === "string" ? given : given.name;
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
