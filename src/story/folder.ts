import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { AskstoryError } from "#errors";
import { sortFaults, type Fault, type StoryFile } from "./faults.ts";
import { STORY_FILE_MAX_BYTES, tooLongFault, type StoryFiles } from "./parse.ts";
import type { ReadStory } from "./story-reader.ts";
import type { Story } from "./story.ts";

/** A story with the files that it was read from, as they are; or all that is wrong with them. */
export type FiledStory =
  | { readonly story: Story; readonly files: StoryFiles }
  | { readonly faults: readonly Fault[] };

/**
 * Reads the story in a folder such as data/stories/french-forces-mali, which gives it its id.
 *
 * @throws AskstoryError where there is no such folder
 */
export function readStoryFolder(folder: string, readStory: ReadStory): FiledStory {
  const id = basename(resolve(folder));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AskstoryError(
      "story-missing",
      `There is no folder "${folder}".`,
      "Name a folder that holds an article.md.",
    );
  }
  const faults: Fault[] = [];
  const article = readText(folder, "article.md", faults);
  const facts = readText(folder, "facts.yaml", faults);
  const files = { id, article, facts };
  const parsed = readStory(files);
  if (faults.length === 0) return "story" in parsed ? { ...parsed, files } : parsed;
  // A file that cannot be read is told once, as what it is, and not as missing too.
  const told = new Set(faults.map((fault) => fault.file));
  const others = "faults" in parsed ? parsed.faults.filter((fault) => !told.has(fault.file)) : [];
  return { faults: sortFaults([...faults, ...others]) };
}

/** The file's text, or undefined where it is not there or cannot be read. */
function readText(folder: string, file: StoryFile, faults: Fault[]): string | undefined {
  const path = join(folder, file);
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return undefined;
    if (size > STORY_FILE_MAX_BYTES) {
      faults.push(tooLongFault(file, size));
      return undefined;
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    if (!text.includes("\0")) return text;
    faults.push(encodingFault(file, "The file holds a NUL character, which no text does."));
    return undefined;
  } catch (error) {
    faults.push(unreadable(file, error));
    return undefined;
  }
}

function unreadable(file: StoryFile, error: unknown): Fault {
  if (error instanceof TypeError) return encodingFault(file, "The file is not UTF-8.");
  const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  return {
    code: "file-unreadable",
    file,
    line: 1,
    message,
    remedy: "Make it a plain file that this user may read.",
  };
}

function encodingFault(file: StoryFile, message: string): Fault {
  return { code: "encoding", file, line: 1, message, remedy: "Save it as UTF-8 in your editor." };
}
