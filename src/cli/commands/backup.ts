import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { write } from "../surroundings.ts";

export const backup = defineCommand({
  name: "backup",
  summary: "Copy all that is kept into a new file, also while the bot runs",
  arguments: [
    { name: "file", summary: "a new SQLite file; of PostgreSQL, one for `pg_restore`, made by `pg_dump`" },
  ],
  options: {},
  examples: ["backup askstory-2026-03-01.sqlite"],
  async run({ arguments: [file] }, surroundings) {
    await using storage = await surroundings.openStorage();
    await storage.backup(file);
    await write(surroundings.output, `Copied to ${file}.\n`);
    return EXIT.done;
  },
});
