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
import { usageError } from "../command-line.ts";
import { defineCommand } from "../command.ts";
import { draftLines, noteLines, outcomeLine } from "../drafted-story.ts";
import { EXIT } from "../exit-code.ts";
import { printable } from "../printable.ts";
import { createProgress } from "../progress.ts";
import { write, type Surroundings } from "../surroundings.ts";

export const add = defineCommand({
  name: "add",
  summary: "Make stories of articles: pages, texts or links, as files that an editor can mend",
  arguments: [
    {
      name: "article",
      summary: "a .txt, .md or .html file, a link, or - for the standard input",
      several: true,
    },
  ],
  options: {
    publish: { summary: "make them published instead of drafts" },
    "dry-run": { summary: "show what would be drafted, and write nothing" },
    id: { value: "id", summary: "the story's id; else one is made from the headline" },
  },
  examples: ["add article.txt", "add https://example.org/news/ferry --dry-run", "add pages/*.html --publish"],
  async run({ arguments: names, options }, surroundings) {
    if (options.id !== undefined && names.length > 1) {
      throw usageError(
        `--id names one story, and ${names.length} articles are given.`,
        "add",
        "Add them one by one.",
      );
    }
    const adding = { id: options.id, publish: options.publish, dryRun: options["dry-run"] };
    const reader = openPageReader(loadPageLexicon());
    try {
      const failed = await addAll(names, partsOf(surroundings, reader), { adding, surroundings });
      return failed === 0 ? EXIT.done : EXIT.toRemedy;
    } finally {
      await reader.close();
    }
  },
});

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

/** Adds one after another; one that fails stops none of the others. Gives how many failed. */
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
