/** In small letters, without articles and the mark at the end: as phrases are compared. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[.!?]$/, "")
    .replaceAll(/\b(?:the|an?) /g, "");
}
