import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { indexStory, type StoryIndex } from "#answering";
import { buildApp, type App } from "#app";
import { AskstoryError } from "#errors";
import { readStoryFolder, type Fault, type Story } from "#story";
import type { Language } from "#text";
import { nearest } from "./nearest.ts";
import type { Surroundings } from "./surroundings.ts";

/** The stories of a folder, of every status, and those that can't be read. */
export interface Library {
  readonly stories: readonly Story[];
  readonly faulty: readonly { readonly folder: string; readonly faults: readonly Fault[] }[];
}

/** @throws AskstoryError `story-missing` when there is no such folder or no story in it */
export function readLibrary(folder: string, language: Language): Library {
  const read = foldersIn(folder).map((one) => ({ folder: one, ...readStoryFolder(one, language) }));
  return {
    stories: read.flatMap((one) => ("story" in one ? [one.story] : [])),
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

/** The published stories of STORIES_DIR, as readers get them. One that can't be read is told of and left out. */
export function openApp(surroundings: Surroundings): App {
  const { storiesDir, defaultStory } = surroundings.config();
  const language = surroundings.language();
  const { stories, faulty } = readLibrary(storiesDir, language);
  for (const { folder, faults } of faulty) {
    const [{ message }] = faults;
    surroundings.errors.write(
      `askstory: ${folder} is left out: ${message}\n  Run \`askstory check ${folder}\` for all its faults.\n`,
    );
  }
  const app = buildApp({
    stories,
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
  const story = pickStory(id, surroundings);
  const language = surroundings.language();
  return buildApp({ stories: [story], language, audience: "editors", now: () => surroundings.now() });
}

/** The story of this id, whatever its status; without an id, the default story. */
export function pickStory(id: string | undefined, surroundings: Surroundings): Story {
  if (id === undefined) {
    const { defaultStory } = openApp(surroundings);
    if (defaultStory) return defaultStory;
  }
  return findStory(id ?? "", readLibrary(surroundings.config().storiesDir, surroundings.language()));
}

function findStory(id: string, { stories, faulty }: Library): Story {
  const story = stories.find((one) => one.id === id);
  if (story) return story;
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
    stories.map((one) => one.id),
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
    library ??= readLibrary(surroundings.config().storiesDir, language);
    const story = id === undefined ? pickStory(id, surroundings) : findStory(id, library);
    const index = indexStory(story, language);
    kept.set(id, index);
    return index;
  };
}

function libraryMissing(fault: string): AskstoryError {
  return new AskstoryError(
    "story-missing",
    `There are no stories: ${fault}.`,
    "Name a folder that has a folder for each story, each with an article.md; STORIES_DIR sets the usual one.",
  );
}
