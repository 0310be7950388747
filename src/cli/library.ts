import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { indexStory, type StoryIndex } from "#answering";
import { buildApp, type App } from "#app";
import { AskstoryError } from "#errors";
import type { StoryToPublish } from "#publishing";
import { readStoryFolder, type Fault, type ReadStory, type Story } from "#story";
import { nearest } from "./nearest.ts";
import type { Surroundings } from "./surroundings.ts";

/** The stories of a folder, of every status, and those that can't be read. */
export interface Library {
  readonly filed: readonly StoryToPublish[];
  readonly faulty: readonly { readonly folder: string; readonly faults: readonly Fault[] }[];
}

/** @throws AskstoryError `story-missing` when there is no such folder or no story in it */
export function readLibrary(folder: string, readStory: ReadStory): Library {
  const read = foldersIn(folder).map((one) => ({ folder: one, ...readStoryFolder(one, readStory) }));
  return {
    filed: read.flatMap((one) => ("story" in one ? [one] : [])),
    faulty: read.flatMap((one) => ("faults" in one ? [{ folder: one.folder, faults: one.faults }] : [])),
  };
}

function foldersIn(library: string): string[] {
  let folders: string[];
  try {
    folders = readdirSync(library, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => join(library, name))
      .toSorted();
  } catch (error) {
    throw libraryMissing(error instanceof Error ? error.message : String(error));
  }
  if (folders.length === 0) throw libraryMissing(`${library} holds no story`);
  return folders;
}

/** The published stories of STORIES_DIR, as their files are. One that can't be read is told of and left out. */
export function openApp(surroundings: Surroundings): App {
  const { storiesDir, defaultStory } = surroundings.config();
  const language = surroundings.language();
  const { filed, faulty } = readLibrary(storiesDir, surroundings.readStory());
  const stories = filed.map(({ story }) => story);
  for (const { folder, faults } of faulty) {
    const [{ message }] = faults;
    surroundings.errors.write(
      `askstory: ${folder} is left out: ${message}\n  Run \`askstory check ${folder}\` for all its faults.\n`,
    );
  }
  const app = buildApp({
    stories: () => stories,
    language,
    defaultStory,
    audience: "readers",
    now: () => surroundings.now(),
  });
  if (app.stories.length === 0) throw libraryMissing(`${storiesDir} holds no published story`);
  return app;
}

/** One story only, whatever its status. */
export function openStory(id: string, surroundings: Surroundings): App {
  const stories = [pickStory(id, surroundings)];
  const language = surroundings.language();
  return buildApp({ stories: () => stories, language, audience: "editors", now: () => surroundings.now() });
}

/** The story of this id, whatever its status; without an id, the default story. */
export function pickStory(id: string | undefined, surroundings: Surroundings): Story {
  if (id === undefined) {
    const { defaultStory } = openApp(surroundings);
    if (defaultStory) return defaultStory;
  }
  return findFiled(id ?? "", surroundings).story;
}

/**
 * The story of this id with its files, whatever its status.
 *
 * @throws AskstoryError `story-unknown`, or `story-invalid` when its files have faults
 */
export function findFiled(id: string, surroundings: Surroundings): StoryToPublish {
  return findIn(readLibrary(surroundings.config().storiesDir, surroundings.readStory()), id);
}

function findIn({ filed, faulty }: Library, id: string): StoryToPublish {
  const found = filed.find(({ story }) => story.id === id);
  if (found) return found;
  const broken = faulty.find(({ folder }) => basename(folder) === id);
  if (broken) {
    throw new AskstoryError(
      "story-invalid",
      `The story ${JSON.stringify(id)} can't be read: ${broken.faults[0].message}`,
      `Run \`askstory check ${broken.folder}\` for all its faults.`,
    );
  }
  const guess = nearest(
    id,
    filed.map(({ story }) => story.id),
  );
  throw new AskstoryError(
    "story-unknown",
    `There is no story ${JSON.stringify(id)}.`,
    `${guess ? `Did you mean ${guess}? ` : ""}\`askstory stories\` lists them.`,
  );
}

/** Gives the index of a story by its id, or of the default story; each is read when first asked for. */
export function openIndexes(surroundings: Surroundings): (id?: string) => StoryIndex {
  const language = surroundings.language();
  const kept = new Map<string | undefined, StoryIndex>();
  let library: Library | undefined;
  return (id) => {
    const known = kept.get(id);
    if (known) return known;
    library ??= readLibrary(surroundings.config().storiesDir, surroundings.readStory());
    const story = id === undefined ? pickStory(id, surroundings) : findIn(library, id).story;
    const index = indexStory(story, language);
    kept.set(id, index);
    return index;
  };
}

export function libraryMissing(fault: string): AskstoryError {
  return new AskstoryError(
    "story-missing",
    `There are no stories: ${fault}.`,
    "Name a folder that has a folder for each story, each with an article.md; STORIES_DIR sets the usual one.",
  );
}
