/** A text's letters and digits, small, with single spaces between: for telling whether two texts say the same words. */
export function comparable(text = ""): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
