/** Every kind of fault that a story's files can have. Codes are stable; messages may be reworded. */
export type FaultCode =
  | "aliases-excessive"
  | "article-empty"
  | "article-missing"
  | "block-mark"
  | "date-missing"
  | "encoding"
  | "entity-unknown"
  | "file-too-long"
  | "file-unreadable"
  | "front-matter-missing"
  | "front-matter-open"
  | "id-duplicate"
  | "id-form"
  | "key-missing"
  | "key-repeated"
  | "key-unknown"
  | "language-unsupported"
  | "name-missing"
  | "number-missing"
  | "quote-characters"
  | "quote-crosses"
  | "quote-cuts-word"
  | "quote-missing"
  | "quote-twice"
  | "value-wrong"
  | "words-missing"
  | "yaml-syntax";

export type StoryFile = "article.md" | "facts.yaml";

/** How many wrong keys, values and ids of a file are told at once: more than an editor reads in one go. */
export const FAULTS_MAX = 200;

/** Something in a story's files that its editor can remedy. */
export interface Fault {
  readonly code: FaultCode;
  readonly file: StoryFile;
  /** From 1; 1 also where the whole file is meant. */
  readonly line: number;
  /** What is wrong, with the value, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence that starts with a verb. */
  readonly remedy: string;
}

/** By file and line: the order in which an editor mends them. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** Two lines for a terminal: "article.md:3: …" and the remedy, indented. `folder` is put before the file. */
export function formatFault(fault: Fault, folder = ""): string {
  const place = folder === "" ? fault.file : `${folder.replace(/\/+$/, "")}/${fault.file}`;
  return `${place}:${fault.line}: ${fault.message} [${fault.code}]\n  ${fault.remedy}`;
}
