import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatFault, type ReadStory, readStoryFolder, uncitedSentences } from "#story";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readLibrary, type Library } from "../library.ts";
import { printable } from "../printable.ts";
import { write } from "../surroundings.ts";

export const check = defineCommand({
  name: "check",
  summary: "Find every fault of the stories' files, and every sentence that no fact cites",
  arguments: [{ name: "folder", summary: "one story's, or one with many; else STORIES_DIR", optional: true }],
  options: {},
  examples: ["check", "check data/stories/french-forces-mali"],
  async run({ arguments: [given] }, surroundings) {
    const folder = given ?? surroundings.config().storiesDir;
    const [language, readStory] = [surroundings.language(), surroundings.readStory()];
    const { filed, faulty } = isStory(folder) ? readAlone(folder, readStory) : readLibrary(folder, readStory);
    const stories = filed.map(({ story }) => story);
    const uncited = stories
      .filter(({ facts }) => facts.length > 0)
      .flatMap((story) =>
        uncitedSentences(story, language).map(({ sentence }) => `${story.id}: no fact cites “${sentence}”`),
      );
    const faults = faulty.flatMap((one) => one.faults.map((fault) => formatFault(fault, one.folder)));
    const lines = [
      ...faults,
      ...uncited,
      [
        counted(stories.length + faulty.length, "story", "stories"),
        counted(faults.length, "fault"),
        counted(uncited.length, "uncited sentence"),
      ].join(", "),
    ];
    await write(surroundings.output, `${lines.map(printable).join("\n")}\n`);
    return faults.length === 0 ? EXIT.done : EXIT.toRemedy;
  },
});

function isStory(folder: string): boolean {
  return ["article.md", "facts.yaml"].some((file) => existsSync(join(folder, file)));
}

function readAlone(folder: string, readStory: ReadStory): Library {
  const read = readStoryFolder(folder, readStory);
  return "story" in read
    ? { filed: [read], faulty: [] }
    : { filed: [], faulty: [{ folder, faults: read.faults }] };
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
