import type { Story } from "#story";
import type { Speech } from "./speech.ts";

/**
 * Where an answer comes from: "Al Jazeera, as of January 16, 2014, revision 1".
 *
 * @param timeZone IANA name, used where the story has no zone of its own
 */
export function sourceInWords(story: Story, timeZone: string, speech: Speech): string {
  const { source, revision } = story;
  return speech.say("answer-source", { source: source.name, asOf: asOf(story, timeZone, speech), revision });
}

function asOf(story: Story, timeZone: string, speech: Speech): string {
  const written = story.updatedAt ?? story.publishedAt;
  if (written === undefined) return speech.say("as-of-undated");
  const isPlainDate = /^\d{4}-\d{2}-\d{2}$/.test(written);
  const format = new Intl.DateTimeFormat(
    speech.locale,
    isPlainDate
      ? { dateStyle: "long", timeZone: "UTC" }
      : {
          year: "numeric",
          month: "long",
          day: "numeric",
          hour: "numeric",
          minute: "2-digit",
          timeZoneName: "short",
          timeZone: story.timeZone ?? timeZone,
        },
  );
  return speech.say("as-of", { date: format.format(new Date(written)) });
}
