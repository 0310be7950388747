/**
 * A text in which characters that look alike are the same: quotation marks, apostrophes, hyphens and dashes, spaces
 * and line breaks, capitals and small letters. Every character keeps its place.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s/g, " ")
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
}
