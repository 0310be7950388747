import type { Desk, Offer } from "#editing";
import type { AddingParts } from "#ingestion";
import type { Storage } from "#storage";
import type { Surroundings } from "./surroundings.ts";

type DeskSurroundings = Pick<Surroundings, "input" | "config" | "language" | "readStory" | "log" | "now">;

/** The editors' desk, and what looks at the files for it. */
export async function openDesk(
  storage: Storage,
  surroundings: DeskSurroundings,
): Promise<{ readonly desk: Desk; readonly look: () => Promise<readonly Offer[]> }> {
  const { createDesk, createFileWatch } = await import("#editing");
  const { storiesDir, editorIds: editors, publish } = surroundings.config();
  const { revisions, archive, follows, wishes, offers, awaitedTexts: awaited, announcements } = storage;
  const parts = {
    storiesDir,
    editors,
    revisions,
    offers,
    language: surroundings.language(),
    readStory: surroundings.readStory(),
    now: () => surroundings.now(),
  };
  let reading: Promise<AddingParts> | undefined;
  const adding = () => (reading ??= openReading(surroundings));
  return {
    desk: createDesk({ ...parts, archive, follows, wishes, awaited, adding, announcements }),
    look: createFileWatch({ ...parts, publish, log: surroundings.log() }),
  };
}

/** Reading pages takes packages that few bots need: they are loaded when an editor sends the first article. */
async function openReading({ input, config, language }: DeskSurroundings): Promise<AddingParts> {
  const { isPublicAddress, loadPageLexicon, openPageReader } = await import("#ingestion");
  const { storiesDir, newsroom } = config();
  const lexicon = loadPageLexicon();
  return {
    storiesDir,
    language: language(),
    lexicon,
    reader: openPageReader(lexicon),
    access: { input, allows: isPublicAddress },
    newsroom: newsroom.name,
  };
}
