/** Control characters but line feed and tab, and the marks that turn the writing direction. */
// oxlint-disable-next-line no-control-regex -- they are what this takes out
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside as a terminal may show it: it can't move the cursor, colour or turn what follows. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "");
}
