import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The words of one language that reading and answering need: data, not code. */
export interface Language {
  /** BCP 47, such as "en". */
  readonly code: string;
  /** Words that end in a full stop without ending a sentence, without that stop. */
  readonly abbreviations: ReadonlySet<string>;
}

/** Reads a folder such as data/language/en. Throws where a file of it is missing: it ships with the program. */
export function loadLanguage(folder: string, code: string): Language {
  return { code, abbreviations: new Set(readList(join(folder, "abbreviations.txt"))) };
}

function readList(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
