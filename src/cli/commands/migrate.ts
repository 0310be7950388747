import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { write } from "../surroundings.ts";

export const migrate = defineCommand({
  name: "migrate",
  summary: "Bring the database's tables up to date, as every start does",
  arguments: [],
  options: {},
  examples: ["migrate"],
  async run(_call, surroundings) {
    await using storage = await surroundings.openStorage();
    const { migrated } = storage;
    const lines = migrated.length === 0 ? ["Up to date."] : migrated.map((name) => `Applied ${name}.`);
    await write(surroundings.output, `${lines.join("\n")}\n`);
    return EXIT.done;
  },
});
