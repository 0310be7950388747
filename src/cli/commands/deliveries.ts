import { AskstoryError } from "#errors";
import { type Announcement, DELIVERY_STATES } from "#following";
import { formatAnnouncement, parseAnnouncement } from "../announcement-name.ts";
import { inColumns } from "../columns.ts";
import { defineCommand } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { write } from "../surroundings.ts";

export const deliveries = defineCommand({
  name: "deliveries",
  summary: "Show what went out to followers for each announcement, and what is still owed",
  arguments: [{ name: "announcement", summary: "one alone, such as french-forces-mali@4", optional: true }],
  options: {},
  examples: ["deliveries", "deliveries french-forces-mali@4"],
  async run({ arguments: [name] }, surroundings) {
    const wanted = name === undefined ? undefined : parseAnnouncement(name, "deliveries");
    await using storage = await surroundings.openStorage();
    const all = await storage.announcements.all();
    const shown = wanted
      ? all.filter(({ story, revision }) => story === wanted.story && revision === wanted.revision)
      : all;
    if (name !== undefined && shown.length === 0) throw announcementUnknown(name);
    const lines = shown.length === 0 ? ["Nothing was announced yet."] : inColumns(tableOf(shown));
    await write(surroundings.output, `${lines.join("\n")}\n`);
    return EXIT.done;
  },
});

function tableOf(announcements: readonly Announcement[]): string[][] {
  return [
    ["announcement", "at", ...DELIVERY_STATES, ""],
    ...announcements.map((announcement) => [
      formatAnnouncement(announcement),
      new Date(announcement.at).toISOString().slice(0, 16),
      ...DELIVERY_STATES.map((state) => String(announcement.deliveries[state])),
      [announcement.isCorrection ? "correction" : "", announcement.isStopped ? "stopped" : ""]
        .filter((word) => word !== "")
        .join(", "),
    ]),
  ];
}

export function announcementUnknown(name: string): AskstoryError {
  return new AskstoryError(
    "announcement-unknown",
    `There is no announcement ${name}.`,
    "Look at its name: `askstory deliveries` lists them.",
  );
}
