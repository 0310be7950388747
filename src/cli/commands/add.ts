import { usageError } from "../command-line.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";

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
    // Reading pages takes packages that no other command needs: they are loaded when they are.
    const { addArticles } = await import("../add-articles.ts");
    const failed = await addArticles(names, adding, surroundings);
    return failed === 0 ? EXIT.done : EXIT.toRemedy;
  },
});
