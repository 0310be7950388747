import { normaliseText } from "#story";
import { isBoilerplate } from "./boilerplate.ts";
import { guessLanguage } from "./guess-language.ts";
import { readIsoDate } from "./iso-date.ts";
import type { PageLexicon } from "./page-lexicon.ts";
import { endsSentence, holdsArticle, type ReadArticle, type ReadParagraph } from "./read-article.ts";

/** What is known of an article beside its text, such as from front matter. */
export type KnownBefore = Partial<Omit<ReadArticle, "paragraphs">>;

/** Newspaper headlines stay well below. */
const HEADLINE_MAX_CHARACTERS = 150;
const STANDFIRST_MAX_CHARACTERS = 400;
const STANDFIRST_MIN_WORDS = 6;
/** Mails and old files break their lines at a width below this one. */
const WRAPPED_MAX_CHARACTERS = 100;
const WRAPPED_MIN_CHARACTERS = 30;
const CREDIT_MAX_WORDS = 8;
/** "Joel Saget/AFP/Getty Images", "Photo: Ann Lee", "(AP Photo)" */
const PICTURE_CREDIT =
  /^\(?(?:(?:photo(?:graph)?|picture|image)s?(?: by|:| courtesy of)|credit:|©)|\p{Lu}[\p{L}. '-]*\/\p{Lu}|\b(?:AP|AFP|EPA) photo/iu;
const BYLINE = /^(?:(?:written |reporting )?by|text:|words:)\s+(\p{Lu}.*)$/iu;
const DATE_LABEL = /^(?:published|posted|updated|date)(?: on| at)?\s*:?\s*/i;

/**
 * Reads an article from plain text: the headline on its first line, then perhaps a standfirst, picture captions with
 * their credits, a byline, a date, then paragraphs, on lines of their own or wrapped between blank lines.
 *
 * @returns undefined where it holds no article
 */
export function readText(
  text: string,
  lexicon: PageLexicon,
  known: KnownBefore = {},
): ReadArticle | undefined {
  const lines = splitParagraphs(normaliseText(text)).filter(
    (line) => !isBoilerplate(line, lexicon.boilerplate),
  );
  return readLines(
    lines.map((line) => ({ kind: "body", text: line })),
    lexicon,
    known,
  );
}

/** Reads an article from its paragraphs, whose first ones may be headline, standfirst, captions, byline and date. */
export function readLines(
  lines: readonly ReadParagraph[],
  lexicon: PageLexicon,
  known: KnownBefore,
): ReadArticle | undefined {
  const rest = [...lines];
  const title = known.title ?? takeHeadline(rest);
  if (title === undefined) return undefined;
  if (rest[0]?.text === title) rest.shift();
  const found = {
    standfirst: known.standfirst,
    byline: known.byline,
    publishedAt: known.publishedAt,
    url: known.url,
  };
  const opening: ReadParagraph[] = [];
  for (let at = 0; at < rest.length && !opensText(rest, at); at++) {
    const line = rest[at];
    if (line === undefined) break;
    const byline = BYLINE.exec(line.text)?.[1];
    const date = readIsoDate(line.text.replace(DATE_LABEL, ""));
    if (line.kind !== "body" && line.kind !== "heading") opening.push(line);
    else if (byline !== undefined) found.byline ??= byline;
    else if (date !== undefined) found.publishedAt ??= date;
    else if (/^https?:\/\/\S+$/.test(line.text) && URL.canParse(line.text)) found.url ??= line.text;
    else if (isPictureCredit(line.text)) opening.push({ kind: "credit", text: line.text });
    else if (isPictureCredit(rest[at + 1]?.text)) opening.push({ kind: "caption", text: line.text });
    else if (found.standfirst === undefined && isStandfirst(line.text)) found.standfirst = line.text;
    else opening.push(line);
    rest.splice(at--, 1);
  }
  const paragraphs = [...opening, ...withClosingCredit(rest)];
  if (!holdsArticle(paragraphs)) return undefined;
  return {
    title,
    ...found,
    siteName: known.siteName,
    updatedAt: known.updatedAt,
    language: guessLanguage(
      paragraphs.map((one) => one.text).join("\n"),
      lexicon.tellingWords,
      known.language,
    ),
    paragraphs,
  };
}

/** The first line where it reads like a headline, else its first sentence, which then opens the text no more. */
function takeHeadline(lines: ReadParagraph[]): string | undefined {
  const first = lines.shift();
  if (first === undefined) return undefined;
  if (first.text.length <= HEADLINE_MAX_CHARACTERS && !first.text.includes("\n")) return first.text;
  const end = /[.!?…]["”’»)\]]*(?=\s+["“‘«(]?\p{Lu})/u.exec(first.text);
  const sentence = end ? first.text.slice(0, end.index + end[0].length) : "";
  if (sentence === "" || sentence.length > HEADLINE_MAX_CHARACTERS) return undefined;
  lines.unshift({ ...first, text: first.text.slice(sentence.length).trim() });
  return sentence;
}

/** A line is the text's first when it is a sentence and no picture's caption. */
function opensText(lines: readonly ReadParagraph[], at: number): boolean {
  const line = lines[at];
  return line?.kind === "body" && endsSentence(line.text) && !isPictureCredit(lines[at + 1]?.text);
}

function isStandfirst(text: string): boolean {
  return text.length <= STANDFIRST_MAX_CHARACTERS && text.split(/\s+/).length >= STANDFIRST_MIN_WORDS;
}

function isPictureCredit(text: string | undefined): boolean {
  return text !== undefined && isShort(text) && PICTURE_CREDIT.test(text);
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= CREDIT_MAX_WORDS && !text.includes("\n");
}

/** "Al Jazeera and wire services" as the last line names the publisher's sources. */
function withClosingCredit(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
  const last = paragraphs.at(-1);
  if (last?.kind !== "body" || paragraphs.length < 3 || endsSentence(last.text) || !isShort(last.text))
    return [...paragraphs];
  return [...paragraphs.slice(0, -1), { kind: "credit", text: last.text }];
}

/** Paragraphs stand between blank lines, or on lines of their own; lines broken at a width are joined again. */
export function splitParagraphs(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const lines = block
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
    return isWrapped(lines) ? [lines.join(" ")] : lines;
  });
}

function isWrapped(lines: readonly string[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.length === 0) return false;
  const inside = broken.filter((line) => !endsSentence(line));
  const widest = Math.max(...broken.map((line) => line.length));
  return (
    widest <= WRAPPED_MAX_CHARACTERS &&
    widest >= WRAPPED_MIN_CHARACTERS &&
    broken.every((line) => line.length > widest / 2) &&
    inside.length * 2 >= broken.length
  );
}
