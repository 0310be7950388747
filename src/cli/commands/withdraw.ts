import { LEVELS } from "#following";
import { prepareWithdrawal, publishRevision } from "#publishing";
import { parseStoryId } from "#story";
import { usageError } from "../command-line.ts";
import { defineCommand } from "../command.ts";
import { confirm } from "../confirm.ts";
import { EXIT } from "../exit-code.ts";
import { write } from "../surroundings.ts";

/** Whatever they want to hear: that a story is taken back concerns whoever follows it. */
const TO_ALL = { isCorrection: false, levels: LEVELS };

export const withdraw = defineCommand({
  name: "withdraw",
  summary: "Take a story back from its readers: nothing more is answered from it, and followers are told",
  arguments: [{ name: "id", summary: "the story's, as `askstory stories` lists them" }],
  options: {
    note: { value: "text", summary: "why; needed" },
    yes: { summary: "don't ask first" },
  },
  examples: ['withdraw french-forces-mali --note "It rested on a forged document"'],
  async run({ arguments: [id], options }, surroundings) {
    const story = parseStoryId(id);
    const { note } = options;
    if (story === undefined) throw usageError(`${JSON.stringify(id)} is no story's id.`, "withdraw");
    if (note === undefined) throw usageError("It needs a --note that says why.", "withdraw");
    await using storage = await surroundings.openStorage();
    const { revisions } = storage;
    const revision = await prepareWithdrawal(story, { revisions, now: surroundings.now(), note });
    if (!options.yes && !(await confirm(`Withdraw ${story}?`, "withdraw", surroundings))) return EXIT.done;
    await publishRevision({ revision, changes: [], announcement: TO_ALL }, revisions);
    await write(surroundings.output, `Withdrawn ${story}, as revision ${revision.number}.\n`);
    return EXIT.done;
  },
});
