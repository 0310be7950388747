import { splitSentences, type Language } from "#text";

/** Telegram's own limit; what comes from elsewhere is cut to it. */
const CHARACTERS_MAX = 4096;
/** Most questions are a line of plain words already, and stand as they are. */
const PLAIN = /^[a-z\d']{1,40},?(?: [a-z\d']{1,40},?)*[.?!]?$/i;
/** What is longer is a text, and no question. */
const WORDS_MAX = 60;
/** Longer runs without a space are no words. */
const TOO_LONG = /(\S{48})\S+/gu;

/** Signs that are another one in other clothes: fullwidth, mathematical and enclosed letters, ligatures. */
const DRESSED = /[\uFB00-\uFB06\uFF01-\uFF5E\u2460-\u24FF\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F149}]+/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
};

/**
 * What a reader typed, as one plain line of at most 60 words: nothing invisible, no markup, no addresses, no call of the
 * bot. Of a longer text the last question counts, or else its beginning.
 */
export function cleanQuestion(typed: string, language: Language): string {
  const line = typed.length <= CHARACTERS_MAX && PLAIN.test(typed) ? typed : plainLine(typed);
  return line.split(" ").length <= WORDS_MAX ? line : questionOf(line, language);
}

function plainLine(typed: string): string {
  return typed
    .slice(0, CHARACTERS_MAX)
    .toWellFormed()
    .normalize("NFC")
    .replace(DRESSED, (signs) => signs.normalize("NFKC"))
    .replace(/[\t\n\r\p{Z}]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, "")
    .replace(/\p{M}{3,}/gu, "")
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_, name: string) => ENTITIES[name])
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, " ")
    .replace(/\S{0,64}@\w{0,32}bot\b[,:]?/gi, " ")
    .replace(/^[\s>]+/, "")
    .replace(/^\s*(?:\/\w{1,32}(?:@\w+)?|@\w+[,:]?)(?=\s|$)/, " ")
    .replace(/(^|[^\p{L}\p{N}])[*_~`|#]+|[*_~`|#]+(?=[^\p{L}\p{N}]|$)/gu, "$1")
    .replace(/[?!]{2,}/g, (marks) => (marks.includes("?") ? "?" : "!"))
    .replace(/([.,;:\-–—=+/\\])\1{2,}/g, " ")
    .replace(TOO_LONG, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function questionOf(text: string, language: Language): string {
  const sentences = splitSentences(text, language.abbreviations).map(({ start, end }) =>
    text.slice(start, end),
  );
  const question = sentences.findLast((sentence) => sentence.trimEnd().endsWith("?")) ?? text;
  return question.trim().split(" ").slice(0, WORDS_MAX).join(" ");
}
