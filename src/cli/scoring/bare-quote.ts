/** A quote as it is compared: quotation marks, case and the width of white space make no difference. */
export function bareQuote(text: string): string {
  return text
    .replace(/[“”"‘’']/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
