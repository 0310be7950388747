import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";

import { AskstoryError } from "#errors";

/** A story's files as they lie in its folder. */
export interface FiledStory {
  readonly id: string;
  readonly article: string;
  readonly facts: string;
  /** Absent for a story written by hand. */
  readonly receipt?: Receipt;
}

/** What `add` remembers of its last writing, beside the files that an editor mends. */
export interface Receipt {
  /** Hash of the article as it was read from its source. */
  readonly read: string;
  /** Hash of article.md as it was written. */
  readonly written: string;
}

export interface StoryToWrite {
  readonly id: string;
  readonly article: string;
  readonly facts: string;
  readonly read: string;
  /** Texts to append to files that nothing reads: an editor's work that the new article leaves no place for. */
  readonly setAside?: ReadonlyMap<string, string>;
}

const RECEIPT_FILE = ".read";

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The stories of a folder that have an article; none where there is no such folder. */
export function readShelf(folder: string): FiledStory[] {
  return readdirOf(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((id) => {
      const story = readFiled(folder, id);
      return story ? [story] : [];
    });
}

/** A story's files, or undefined where it has no article. */
export function readFiled(folder: string, id: string): FiledStory | undefined {
  const article = readIfThere(join(folder, id, "article.md"));
  if (article === undefined) return undefined;
  const [read, written] = readIfThere(join(folder, id, RECEIPT_FILE))?.split("\n") ?? [];
  const receipt = read !== undefined && written !== undefined ? { read, written } : undefined;
  return { id, article, facts: readIfThere(join(folder, id, "facts.yaml")) ?? "", receipt };
}

/**
 * Writes a story's files.
 *
 * @throws AskstoryError `story-unwritable`
 */
export function writeStory(folder: string, { id, article, facts, read, setAside }: StoryToWrite): void {
  const files = new Map([
    ["facts.yaml", facts],
    ["article.md", article],
    [RECEIPT_FILE, receiptOf(read, article)],
  ]);
  const place = join(folder, id);
  for (const [name, text] of setAside ?? []) files.set(name, (readIfThere(join(place, name)) ?? "") + text);
  writeFiles(folder, id, files);
}

/**
 * Writes what an editor has made of a story's files; what `add` remembers of its last reading stays.
 *
 * @throws AskstoryError `story-unwritable`
 */
export function mendStory(
  folder: string,
  { id, article, facts }: Pick<FiledStory, "id"> & Partial<Pick<FiledStory, "article" | "facts">>,
): void {
  const before = readFiled(folder, id);
  const files = new Map<string, string>();
  if (facts !== undefined) files.set("facts.yaml", facts);
  if (article !== undefined) {
    files.set("article.md", article);
    const { receipt } = before ?? {};
    if (receipt?.written === hashOf(before?.article ?? ""))
      files.set(RECEIPT_FILE, receiptOf(receipt.read, article));
  }
  writeFiles(folder, id, files);
}

function receiptOf(read: string, article: string): string {
  return `${read}\n${hashOf(article)}\n`;
}

/**
 * Whole beside their place first, then moved there, so that nobody ever reads half a file. Other files of the folder stay.
 */
function writeFiles(folder: string, id: string, files: ReadonlyMap<string, string>): void {
  try {
    moveIn(folder, id, files);
  } catch (error) {
    throw new AskstoryError(
      "story-unwritable",
      `${folder}/${id} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Make STORIES_DIR a folder that this user may write to.",
    );
  }
}

function moveIn(folder: string, id: string, files: ReadonlyMap<string, string>): void {
  makeFolder(folder);
  const place = join(folder, id);
  const temporary = mkdtempSync(join(folder, `.${id}-`));
  // Made anew inside: a temporary folder itself is open to its owner alone.
  const whole = join(temporary, id);
  try {
    mkdirSync(whole);
    for (const [name, text] of files) writeFileSync(join(whole, name), text, { flush: true });
    if (readdirOf(place).length === 0) {
      rmSync(place, { recursive: true, force: true });
      renameSync(whole, place);
    } else {
      for (const name of files.keys()) renameSync(join(whole, name), join(place, name));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** As mkdir's own `recursive`, which never ends where the system allows no folder, such as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(resolve(folder));
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function readdirOf(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
