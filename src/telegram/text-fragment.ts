/** Longer passages are named by their first and last words: a browser finds both, and the link stays short. */
const WHOLE_MAX_CHARACTERS = 200;
const WORDS_AT_EACH_END = 6;

/**
 * A link to the page that scrolls to the sentence in browsers that can, and opens the page in others
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function linkToSentence(url: string, sentence: string): string {
  const [page] = url.split(":~:", 1);
  return `${page}${page.includes("#") ? "" : "#"}:~:text=${directive(sentence.trim())}`;
}

function directive(sentence: string): string {
  const words = sentence.split(/\s+/u);
  if (sentence.length <= WHOLE_MAX_CHARACTERS || words.length <= 2 * WORDS_AT_EACH_END)
    return encode(sentence);
  const start = words.slice(0, WORDS_AT_EACH_END).join(" ");
  const end = words.slice(-WORDS_AT_EACH_END).join(" ");
  return `${encode(start)},${encode(end)}`;
}

/** A dash, comma or ampersand has a meaning of its own in a text directive, and encodeURIComponent leaves the dash. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll("-", "%2D");
}
