import type { News } from "#following";
import { type GrantedLine, newsInWords, type NewsLine } from "#speech";
import type { Button } from "./buttons.ts";
import { type Html, html, joinHtml, plainText } from "./html.ts";
import type { OutgoingMessage } from "./message.ts";
import type { ReplyParts } from "./reply.ts";
import { sourceLine } from "./source-line.ts";
import { MESSAGE_MAX_CHARACTERS } from "./split-message.ts";

type NewsParts = Pick<ReplyParts, "speech" | "timeZone">;

/**
 * What a follower is told, as one message however much changed: what does not fit is counted, the most important having
 * come first.
 */
export function composeNews(news: News, parts: NewsParts): OutgoingMessage {
  const { turn, granted, lines, notes } = newsInWords(news, parts.speech);
  const head = [html`<b>${news.after.title}</b>`, ...(turn === undefined ? [] : [html`${turn}`])];
  const foot = [...notes.map((note) => html`<i>${note}</i>`), sourceLine(news.after, parts)];
  const more = (count: number): Html[] =>
    count === 0 ? [] : [html`${parts.speech.say("news-more", { count })}`];
  const blocks = [...granted.map(grantedBlock), ...lines.map((line) => blockOf(line, parts))];
  let shown = blocks.length;
  const text = () =>
    joinHtml([...head, ...blocks.slice(0, shown), ...more(blocks.length - shown), ...foot], "\n\n");
  while (shown > 0 && plainText(text()).length > MESSAGE_MAX_CHARACTERS) shown--;
  return { text: text(), buttons: buttonsOf(news, parts) };
}

function buttonsOf({ after: story, items, granted }: News, { speech }: NewsParts): Button[][] {
  const isAnswerOnly = granted.length > 0 && items.length === 0;
  const change: Button = isAnswerOnly
    ? { label: speech.say("follow-button"), action: { kind: "follow", story: story.id } }
    : { label: speech.say("follow-button-change"), action: { kind: "following" } };
  const summary: Button = {
    label: speech.say("telegram-view-summary"),
    action: { kind: "view", view: "summary", story: story.id },
  };
  return [story.status === "withdrawn" ? [change] : [summary, change]];
}

function grantedBlock({ asked, answer, evidence, saidBy, note }: GrantedLine): Html {
  return joinHtml(
    [
      html`<i>${asked}</i>`,
      html`<b>${answer}</b>`,
      quote(saidBy === undefined ? evidence : `${evidence}\n${saidBy}`),
      ...(note === undefined ? [] : [html`${note}`]),
    ],
    "\n",
  );
}

function blockOf({ words, evidence, before = [] }: NewsLine, { speech }: NewsParts): Html {
  const was = before.length === 0 ? [] : [html`${speech.say("news-reworded-before")}`, ...before.map(quote)];
  return joinHtml([html`<b>${words}</b>`, ...evidence.map(quote), ...was], "\n");
}

function quote(sentence: string): Html {
  return html`<blockquote expandable>${sentence}</blockquote>`;
}
