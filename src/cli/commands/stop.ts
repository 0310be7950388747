import { parseAnnouncement } from "../announcement-name.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { write } from "../surroundings.ts";
import { announcementUnknown } from "./deliveries.ts";

export const stop = defineCommand({
  name: "stop",
  summary: "Stop an announcement: what nobody has got yet goes out to nobody any more",
  arguments: [{ name: "announcement", summary: "such as french-forces-mali@4" }],
  options: {},
  examples: ["stop french-forces-mali@4"],
  async run({ arguments: [name] }, surroundings) {
    const { story, revision } = parseAnnouncement(name, "stop");
    await using storage = await surroundings.openStorage();
    const stopped = await storage.announcements.stop(story, revision);
    if (stopped === undefined) throw announcementUnknown(name);
    const { sent, claimed, paused } = stopped.deliveries;
    const lines = [
      `Stopped ${name}: ${sent} had got it, ${claimed} are getting it just now, ${paused} won't.`,
      `Publish ${story} again: the next revision tells those who had it, and only those, what was wrong.`,
    ];
    await write(surroundings.output, `${lines.join("\n")}\n`);
    return EXIT.done;
  },
});
