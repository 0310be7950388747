import type { Conversation } from "#answering";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import type { Reply, ReplyParts } from "./reply.ts";

const DAYS = 14;
const DAY_MS = 24 * 3_600_000;
const ANNOUNCEMENTS = 5;

/** How the bot is used, for editors: by day, then who follows, and what went out last. */
export async function replyWithStats(conversation: Conversation, parts: ReplyParts): Promise<Reply> {
  const { speech, questions, follows, announcements, now } = parts;
  const [days, followers, all] = await Promise.all([
    questions.days(new Date(now() - DAYS * DAY_MS)),
    follows.count(),
    announcements.all(),
  ]);
  const rows = days.map(({ at, asked, answered, right, wrong }) => [
    new Date(at).toISOString().slice(0, 10),
    String(asked),
    `${Math.round((100 * answered) / asked)} %`,
    String(right),
    String(wrong),
  ]);
  const heads = ["day", "asked", "answered", "right", "wrong"].map((head) => speech.say(`stats-${head}`));
  const latest = all
    .slice(0, ANNOUNCEMENTS)
    .map(({ story, revision, at, deliveries: { sent, ...others } }) => {
      const owed = Object.values(others).reduce((sum, count) => sum + count, 0);
      const values = { revision: String(revision), day: new Date(at).toISOString().slice(0, 10), sent, owed };
      return html`• ${story}: ${speech.say("stats-announcement", values)}`;
    });
  const blocks = [
    rows.length === 0
      ? html`${speech.say("stats-nothing")}`
      : html`<pre>${inColumns([heads, ...rows])}</pre>`,
    html`${speech.say("stats-followers", { count: followers })}`,
    ...(latest.length === 0 ? [] : [html`${speech.say("stats-announcements")}`, ...latest]),
  ];
  return { messages: composeMessages(blocks), conversation };
}

/** Numbers end flush, as in any table. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column])).join("  ")).join("\n");
}
