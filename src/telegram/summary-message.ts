import { type PartLine, type Story, type SummaryLength, type SummaryPart, summaryParts } from "#story";
import { dateInWords } from "./date-in-words.ts";
import { type Html, html, joinHtml, plainText } from "./html.ts";
import type { OutgoingMessage } from "./message.ts";
import type { ReplyParts } from "./reply.ts";
import { sourceLine } from "./source-line.ts";
import { MESSAGE_MAX_CHARACTERS } from "./split-message.ts";
import { linkToSentence } from "./text-fragment.ts";

export interface SummaryOptions {
  readonly length: SummaryLength;
  /** When it was last changed, in milliseconds since 1970; absent while it stands as it was posted. */
  readonly updatedAt?: number;
}

type SummaryWords = Pick<ReplyParts, "speech" | "timeZone">;

/** A story's summary as one message, each line with its way into the story. What has no room is left out line by line. */
export function composeSummary(story: Story, options: SummaryOptions, words: SummaryWords): OutgoingMessage {
  const { speech } = words;
  const head = html`<b>${story.title}</b>`;
  if (story.status === "withdrawn") {
    return { text: joinHtml([head, html`${speech.say("news-story-withdrawn")}`], "\n\n"), buttons: [] };
  }
  const blocks = summaryParts(story, options.length).flatMap((part) => blocksOf(part, story, words));
  const foot = footOf(story, options, words);
  let shown = blocks.length;
  const text = (): Html => joinHtml([head, joinHtml(blocks.slice(0, shown), "\n"), foot], "\n\n");
  while (shown > 1 && plainText(text()).length > MESSAGE_MAX_CHARACTERS) shown--;
  return { text: text(), buttons: [], preview: story.source.url };
}

/** The heading stands with the first line, so that none is left without. */
function blocksOf({ kind, lines }: SummaryPart, story: Story, words: SummaryWords): Html[] {
  const said = lines.map((line) => html`• ${leadOf(line, words)}${line.text}${wayInto(story, line)}`);
  if (kind === "facts") return said;
  const heading = html`\n<b>${words.speech.say(`summary-${kind}`)}</b>`;
  const [first, ...others] = said;
  return [joinHtml([heading, first], "\n"), ...others];
}

function leadOf({ lead }: PartLine, { speech }: SummaryWords): Html {
  if (lead === undefined) return html``;
  const words = "person" in lead ? lead.person : dateInWords(lead.date, lead.precision, speech);
  return html`<b>${words}</b>: `;
}

function wayInto({ source: { url } }: Story, { sentence }: PartLine): Html {
  if (url === undefined || sentence === undefined) return html``;
  return html` <a href="${linkToSentence(url, sentence)}">↗</a>`;
}

function footOf(story: Story, { updatedAt }: SummaryOptions, words: SummaryWords): Html {
  const source = sourceLine(story, words);
  if (updatedAt === undefined) return source;
  return html`${source}\n${words.speech.say("summary-updated")} ${clockTime(updatedAt, words)}`;
}

/** Each reader's own time; an app that doesn't know how shows the story's, with its zone. */
function clockTime(at: number, { speech, timeZone }: SummaryWords): Html {
  const format: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" };
  const shown = new Intl.DateTimeFormat(speech.locale, { ...format, hourCycle: "h23", timeZone }).format(at);
  return html`<tg-time unix="${Math.floor(at / 1000)}" format="t">${shown}</tg-time>`;
}
