import { sourceInWords } from "#speech";
import type { Story } from "#story";
import { type Html, html } from "./html.ts";
import type { ReplyParts } from "./reply.ts";
import { linkToSentence } from "./text-fragment.ts";

/**
 * Whose story it is, as of when, which revision, and where it has an address the way there: to the sentence,
 * where one is given.
 */
export function sourceLine(
  story: Story,
  { speech, timeZone }: Pick<ReplyParts, "speech" | "timeZone">,
  sentence?: string,
): Html {
  const source = sourceInWords(story, timeZone, speech);
  const { url } = story.source;
  if (url === undefined) return html`${source}`;
  const address = sentence === undefined ? url : linkToSentence(url, sentence);
  return html`${source} · <a href="${address}">${speech.say("telegram-in-the-story")}</a>`;
}
