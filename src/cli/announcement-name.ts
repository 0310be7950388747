import { parseStoryId, type StoryId } from "#story";
import { usageError } from "./command-line.ts";

/** An announcement is named after what it announces: "french-forces-mali@4" is that story's revision 4. */
export interface AnnouncementName {
  readonly story: StoryId;
  readonly revision: number;
}

export function formatAnnouncement({ story, revision }: AnnouncementName): string {
  return `${story}@${revision}`;
}

/** @throws AskstoryError `usage` */
export function parseAnnouncement(name: string, command: string): AnnouncementName {
  const [id = "", number = "", ...rest] = name.split("@");
  const story = parseStoryId(id);
  if (story !== undefined && /^[1-9]\d{0,8}$/.test(number) && rest.length === 0) {
    return { story, revision: Number(number) };
  }
  throw usageError(
    `${JSON.stringify(name)} names no announcement.`,
    command,
    "Write it as `askstory deliveries` does: french-forces-mali@4.",
  );
}
