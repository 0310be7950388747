import { findSimilarSentences, type ArticleIndex } from "./article-index.ts";
import { findNearestStretch } from "./edit-distance.ts";
import type { Fault } from "./faults.ts";
import { foldCharacters } from "./fold.ts";
import { sentenceAround, type ArticleSentence, type ArticleText } from "./sentences.ts";

/** What became of looking for a quote: its sentence, or why it cannot be taken. */
export type FoundQuote =
  | { readonly kind: "found"; readonly sentence: ArticleSentence }
  | ({ readonly kind: "refused" } & Pick<Fault, "code" | "message" | "remedy">);

/** Enough to tell that a quote is too short. */
const PLACES_MAX = 20;

/** Looks for the one place where an article says a quote word for word, inside one sentence. */
export function findQuote(quote: string, article: ArticleIndex): FoundQuote {
  const { whole, cut } = placesOf(quote, article.text);
  if (whole.length === 0) {
    return cut === undefined ? refuseMisquoted(quote, article) : refuseCutWord(quote, cut, article);
  }
  const sentences = whole.map(
    (start) => article.sentences[sentenceAround(article, start, start + quote.length)],
  );
  const [first] = sentences;
  if (first === undefined) return refuseCrossing(whole[0], whole[0] + quote.length, article);
  // The same sentence in two places reads the same for a reader; twice in one of them does not tell which is meant.
  const same =
    sentences.every((sentence) => sentence?.text === first.text) &&
    new Set(sentences).size === sentences.length;
  return same ? { kind: "found", sentence: first } : refuseRepeated(quote, whole, article);
}

/** Where a quote starts and ends with a word, at most PLACES_MAX of them, and the first place where it cuts one. */
function placesOf(quote: string, text: string): { readonly whole: number[]; readonly cut?: number } {
  const whole: number[] = [];
  let cut: number | undefined;
  for (let at = text.indexOf(quote); at >= 0 && whole.length < PLACES_MAX; at = text.indexOf(quote, at + 1)) {
    if (isWithinWord(text, at) || isWithinWord(text, at + quote.length)) cut ??= at;
    else whole.push(at);
  }
  return { whole, cut };
}

/** Scripts that put no space between words: every character may end a quote. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a place is inside a word or a number, as between "40" and "0" of "400", or "1" and ",000" of "1,000". */
function isWithinWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (/\d$/.test(before) && /^[.,]\d/.test(after)) return true;
  if (/\d[.,]$/.test(before) && /^\d/.test(after)) return true;
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after) && !UNSPACED.test(after);
}

function refuseCutWord(quote: string, place: number, article: ArticleText): FoundQuote {
  let start = place;
  let end = place + quote.length;
  while (start > 0 && isWithinWord(article.text, start)) start--;
  while (end < article.text.length && isWithinWord(article.text, end)) end++;
  return {
    kind: "refused",
    code: "quote-cuts-word",
    message: `The quote "${shorten(quote)}" starts or ends in the middle of a word.`,
    remedy: `Write whole words: ${article.text.slice(start, end)}`,
  };
}

function refuseCrossing(start: number, end: number, article: ArticleText): FoundQuote {
  const parts = article.sentences
    .filter((sentence) => sentence.start < end && sentence.end > start)
    .map((sentence) => article.text.slice(Math.max(start, sentence.start), Math.min(end, sentence.end)));
  return {
    kind: "refused",
    code: "quote-crosses",
    message: `The quote "${shorten(article.text.slice(start, end))}" runs over ${parts.length} sentences.`,
    remedy: `Cite one sentence, or each as a quote of its own: ${parts.join(" | ")}`,
  };
}

function refuseRepeated(quote: string, places: readonly number[], article: ArticleText): FoundQuote {
  const count = places.length < PLACES_MAX ? `${places.length} times` : `${PLACES_MAX} times or more`;
  const longer = places.slice(0, 2).map((start) => lengthen(start, start + quote.length, article));
  return {
    kind: "refused",
    code: "quote-twice",
    message: `The quote "${shorten(quote)}" stands ${count} in the article.`,
    remedy: `Make it longer, such as: ${[...new Set(longer)].join(" | or: ")}`,
  };
}

/** Adds words of the sentence, first behind and then before, until the stretch is the only one of its kind. */
function lengthen(start: number, end: number, article: ArticleText): string {
  const sentence = article.sentences[sentenceAround(article, start, end)];
  if (sentence === undefined) return article.text.slice(start, end);
  const isOnce = (low: number, high: number): boolean => {
    const stretch = article.text.slice(low, high);
    return article.text.indexOf(stretch) === low && !article.text.includes(stretch, low + 1);
  };
  let from = start;
  let to = end;
  while (!isOnce(from, to) && (to < sentence.end || from > sentence.start)) {
    if (to < sentence.end) {
      do to++;
      while (to < sentence.end && !/\s/.test(article.text[to]));
    } else {
      do from--;
      while (from > sentence.start && !/\s/.test(article.text[from - 1]));
    }
  }
  return article.text.slice(from, to);
}

/** The share of a quote's letters that may differ for a stretch still to be what it probably means. */
const MISQUOTED_MAX = 0.4;
/** Sentences worth comparing letter by letter: those that share most words with the quote. */
const CANDIDATES_MAX = 4;
/** Letters of quote times letters of sentence, which bounds the time of one comparison to some milliseconds. */
const COMPARISON_MAX = 1_000_000;

function refuseMisquoted(quote: string, article: ArticleIndex): FoundQuote {
  const folded = foldCharacters(quote).replace(/ +/g, " ");
  const place = article.folded.indexOf(folded);
  if (place >= 0) {
    const end = place + folded.length;
    if (sentenceAround(article, place, end) < 0) return refuseCrossing(place, end, article);
    return {
      kind: "refused",
      code: "quote-characters",
      message: `The quote "${shorten(quote)}" has other quotation marks, hyphens, spaces or capitals than the article.`,
      remedy: `Write it as the article does: ${article.text.slice(place, end)}`,
    };
  }
  const nearest = nearestText(folded, article);
  return {
    kind: "refused",
    code: "quote-missing",
    message: `The quote "${shorten(quote)}" does not stand in the article.`,
    remedy:
      nearest === undefined
        ? "Copy a quote from article.md, word for word."
        : `Copy it word for word; the nearest text is: ${nearest}`,
  };
}

function nearestText(folded: string, article: ArticleIndex): string | undefined {
  const [best] = findSimilarSentences(folded, article, CANDIDATES_MAX)
    .map((index) => article.sentences[index])
    .filter(({ text }) => text.length * folded.length <= COMPARISON_MAX)
    .map(({ start, end }) => ({
      start,
      end,
      stretch: findNearestStretch(folded, article.folded.slice(start, end)),
    }))
    .toSorted((a, b) => a.stretch.distance - b.stretch.distance);
  if (best === undefined || best.stretch.distance > folded.length * MISQUOTED_MAX) return undefined;
  let start = best.start + best.stretch.start;
  let end = best.start + best.stretch.end;
  while (start > best.start && isWithinWord(article.text, start)) start--;
  while (end < best.end && isWithinWord(article.text, end)) end++;
  return article.text.slice(start, end).trim();
}

function shorten(quote: string): string {
  return quote.length > 80 ? `${quote.slice(0, 79)}…` : quote;
}
