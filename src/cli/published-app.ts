import { buildApp, type App } from "#app";
import { AskstoryError } from "#errors";
import { createPublishedStories, publishFirst, type PublishedStories } from "#publishing";
import type { Storage } from "#storage";
import { libraryMissing, readLibrary, type Library } from "./library.ts";
import type { Surroundings } from "./surroundings.ts";

/** What readers get: the newest revision of each story, whatever its files say since. */
export interface PublishedApp {
  readonly app: App;
  readonly stories: PublishedStories;
}

/**
 * Opens what is published. A story of STORIES_DIR that no reader has ever had becomes its first revision.
 *
 * @throws AskstoryError `story-missing` when nothing was ever published and nothing is there to publish
 */
export async function openPublishedApp(
  { revisions }: Pick<Storage, "revisions">,
  surroundings: Pick<Surroundings, "config" | "language" | "readStory" | "log" | "now">,
): Promise<PublishedApp> {
  const { defaultStory, storiesDir } = surroundings.config();
  const language = surroundings.language();
  const log = surroundings.log();
  const { filed, faulty } = readDesk(surroundings);
  for (const { folder, faults } of faulty) {
    log.warn({ folder, fault: faults[0].message }, "not read: `askstory check` tells all its faults");
  }
  const { published, changed } = await publishFirst(filed, revisions, surroundings.now());
  for (const story of published) log.info({ story }, "published as revision 1");
  for (const story of changed)
    log.warn({ story }, "its files have changed: `askstory publish` brings that to readers");
  const stories = createPublishedStories({
    revisions,
    readStory: surroundings.readStory(),
    onUnreadable: ({ story, revision, faults }) =>
      log.error({ story, revision, fault: faults[0].message }, "left out: mend its files and publish them"),
  });
  const known = await stories.refresh();
  if (known.length === 0) throw libraryMissing(`${storiesDir} holds no published story`);
  const app = buildApp({
    stories: () => stories.current,
    language,
    defaultStory,
    audience: "readers",
    now: () => surroundings.now(),
  });
  return { app, stories };
}

/** Where no files are, what was published before is enough. */
function readDesk(surroundings: Pick<Surroundings, "config" | "readStory">): Library {
  try {
    return readLibrary(surroundings.config().storiesDir, surroundings.readStory());
  } catch (error) {
    if (error instanceof AskstoryError && error.code === "story-missing") return { filed: [], faulty: [] };
    throw error;
  }
}
