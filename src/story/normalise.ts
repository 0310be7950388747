/**
 * A text as the rest of the program reads it: no byte order mark, lines that end in "\n", Unicode form C. All
 * other characters stay as the publisher wrote them. Doing it twice changes nothing.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}
