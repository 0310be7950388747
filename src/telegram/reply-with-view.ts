import { type Fact, figuresOf, peopleOf, quotesOf, type Story, summarise, timelineOf } from "#story";
import type { Conversation } from "#answering";
import type { Speech } from "#speech";
import { type Button, type View, VIEWS } from "./buttons.ts";
import { type Html, html, plainText } from "./html.ts";
import { dateInWords } from "./date-in-words.ts";
import { composeMessages } from "./message.ts";
import { replyWithKeptSummary } from "./reply-with-kept-summary.ts";
import { type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";
import { sourceLine } from "./source-line.ts";
import { MESSAGE_MAX_CHARACTERS } from "./split-message.ts";

/** Around the lines: after the heading and before the source, with an empty line each. */
const LINE_BREAKS = 4;

/** The story that is being talked about, read in one of the ways there are. */
export function replyWithView(view: View, conversation: Conversation, parts: ReplyParts): Reply {
  const { app, speech } = parts;
  const story = storyOf(conversation, app);
  if (!story) return replyInWords(speech.say("telegram-no-stories"), conversation);
  if (view === "summary" && parts.group) return replyWithKeptSummary(story, "short", { conversation, parts });
  const heading = html`<b>${story.title}</b>`;
  const source = sourceLine(story, parts);
  const room = MESSAGE_MAX_CHARACTERS - plainText(heading).length - plainText(source).length - LINE_BREAKS;
  const lines = view === "summary" ? summaryLines(story, room) : LINES[view](story, speech);
  const body = lines.length > 0 ? lines : [html`${speech.say(`telegram-no-${view}`)}`];
  return {
    messages: composeMessages([heading, html``, ...body, html``, source], otherViews(view, story)),
    conversation: conversation.story === story.id ? conversation : app.turnTo(story.id, conversation),
  };

  function otherViews(shown: View, of: Story): Button[][] {
    const others = VIEWS.filter(
      (other) => other !== shown && (other === "summary" || LINES[other](of, speech).length > 0),
    ).map((other): Button => ({
      label: speech.say(`telegram-view-${other}`),
      action: { kind: "view", view: other, story: of.id },
    }));
    return others.length > 2
      ? [others.slice(0, 2), others.slice(2)]
      : [others].filter((row) => row.length > 0);
  }
}

function summaryLines(story: Story, maxCharacters: number): Html[] {
  return summarise(story, maxCharacters).map(({ text }) => html`• ${text}`);
}

const LINES: Readonly<Record<Exclude<View, "summary">, (story: Story, speech: Speech) => Html[]>> = {
  timeline(story, speech) {
    const { dated, relative } = timelineOf(story);
    return [
      ...dated.map(
        ({ date, precision, fact }) => html`<b>${dateInWords(date, precision, speech)}</b>: ${fact.says}`,
      ),
      ...relative.map(({ date, fact }) => html`<b>${date}</b>: ${fact.says}`),
    ];
  },
  people: (story) =>
    peopleOf(story).flatMap(({ person, facts }, index) => [
      ...(index === 0 ? [] : [html``]),
      person.description === undefined
        ? html`<b>${person.name}</b>`
        : html`<b>${person.name}</b>, ${person.description}`,
      ...facts.map(({ says }) => html`• ${says}`),
    ]),
  figures: (story, speech) =>
    figuresOf(story).map((fact) => {
      const figure = figureInWords(fact, speech);
      return figure === undefined ? html`• ${fact.says}` : html`• <b>${figure}</b>: ${fact.says}`;
    }),
  quotes: (story) =>
    quotesOf(story).map(
      ({ speaker, evidence }) => html`<b>${speaker.name}</b><blockquote>${evidence.sentence}</blockquote>`,
    ),
};

function figureInWords({ value }: Fact, speech: Speech): string | undefined {
  if (value.kind === "text") return value.text;
  if (value.kind !== "quantity") return undefined;
  const { quantity, unit, approximate } = value;
  return speech.say(approximate ? "telegram-figure-about" : "telegram-figure", { quantity, unit });
}
