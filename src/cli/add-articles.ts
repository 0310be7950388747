import { AskstoryError } from "#errors";
import {
  addArticle,
  isPublicAddress,
  loadPageLexicon,
  openPageReader,
  type AddedStory,
  type AddingOptions,
  type AddingParts,
} from "#ingestion";
import { draftLines, noteLines, outcomeLine } from "./drafted-story.ts";
import { printable } from "./printable.ts";
import { createProgress } from "./progress.ts";
import { write, type Surroundings } from "./surroundings.ts";

/** Adds one article after another and tells of each; one that fails stops none of the others. Gives how many failed. */
export async function addArticles(
  names: readonly string[],
  adding: AddingOptions,
  surroundings: Surroundings,
): Promise<number> {
  const reader = openPageReader(loadPageLexicon());
  try {
    return await addAll(names, partsOf(surroundings, reader), { adding, surroundings });
  } finally {
    await reader.close();
  }
}

function partsOf(surroundings: Surroundings, reader: AddingParts["reader"]): AddingParts {
  const { storiesDir, newsroom } = surroundings.config();
  return {
    storiesDir,
    language: surroundings.language(),
    lexicon: loadPageLexicon(),
    reader,
    access: { input: surroundings.input, allows: isPublicAddress },
    newsroom: newsroom.name,
  };
}

interface Adding {
  readonly adding: AddingOptions;
  readonly surroundings: Surroundings;
}

async function addAll(
  names: readonly string[],
  parts: AddingParts,
  { adding, surroundings }: Adding,
): Promise<number> {
  const progress = createProgress(names.length, surroundings);
  const counts = { added: 0, mended: 0, unchanged: 0, failed: 0 };
  for (const name of names) {
    await progress.show(name);
    const added = await tryToAdd(name, parts, adding);
    counts[added instanceof AskstoryError ? "failed" : added.outcome]++;
    await progress.clear();
    if (added instanceof AskstoryError) {
      await write(
        surroundings.errors,
        printable(`askstory: ${added.code}: ${added.message}\n  ${added.remedy}\n`),
      );
      continue;
    }
    const lines = [
      outcomeLine(added, parts.storiesDir, adding),
      ...(names.length === 1 ? draftLines(added) : []),
      ...noteLines(added),
    ];
    await write(surroundings.output, `${lines.map(printable).join("\n")}\n`);
  }
  if (names.length > 1) {
    const { added, mended, unchanged, failed } = counts;
    await write(
      surroundings.output,
      `${added} added, ${mended} mended, ${unchanged} unchanged, ${failed} failed\n`,
    );
  }
  return counts.failed;
}

async function tryToAdd(
  name: string,
  parts: AddingParts,
  options: AddingOptions,
): Promise<AddedStory | AskstoryError> {
  try {
    return await addArticle(name, parts, options);
  } catch (error) {
    if (error instanceof AskstoryError && error.code !== "usage") return error;
    throw error;
  }
}
