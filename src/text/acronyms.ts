import { readFileSync } from "node:fs";

/** What very common short names stand for, without a story having to say so. */
export interface Acronyms {
  /** The long name in small letters of one as written ("UN", "U.N."), or undefined: "us" is no country. */
  longForm(written: string): string | undefined;
  /** The ways to write a long name in short ("united nations": "UN", "U.N."). */
  shortForms(longForm: string): readonly string[];
}

/** Reads acronyms.txt: "UN, U.N. | United Nations". Throws RangeError with the line's number where one side is missing. */
export function loadAcronyms(file: string): Acronyms {
  const longForms = new Map<string, string>();
  const shortForms = new Map<string, readonly string[]>();
  for (const [at, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [short, long] = line.split("|").map((part) => part.trim());
    if (long === undefined) throw new RangeError(`${file}:${at + 1}: "${line}" has no long name`);
    const written = short.split(",").map((term) => term.trim());
    shortForms.set(long.toLowerCase(), written);
    for (const term of written) longForms.set(term, long.toLowerCase());
  }
  return { longForm: (written) => longForms.get(written), shortForms: (long) => shortForms.get(long) ?? [] };
}
