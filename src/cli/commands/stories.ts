import { sourceInWords } from "#speech";
import { inColumns } from "../columns.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readLibrary } from "../library.ts";
import { printable } from "../printable.ts";
import { write } from "../surroundings.ts";

export const stories = defineCommand({
  name: "stories",
  summary: "List the stories with their ids, of every status",
  arguments: [],
  options: {},
  examples: ["stories"],
  async run(_call, surroundings) {
    const { storiesDir, timeZone } = surroundings.config();
    const rows = readLibrary(storiesDir, surroundings.readStory()).filed.map(({ story }) => [
      story.id,
      story.status,
      `${story.facts.length} facts`,
      printable(`${story.title} (${sourceInWords(story, timeZone, surroundings.speech())})`),
    ]);
    await write(surroundings.output, `${inColumns(rows).join("\n")}\n`);
    return EXIT.done;
  },
});
