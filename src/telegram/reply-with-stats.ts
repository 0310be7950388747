import type { Conversation } from "#answering";
import { drawDays } from "#pictures";
import type { AskedDay } from "./bot-storage.ts";
import { type Html, html } from "./html.ts";
import { composeMessages, type OutgoingMessage } from "./message.ts";
import type { Reply, ReplyParts } from "./reply.ts";

const DAYS_DRAWN = 30;
/** A first day stands among the empty ones of its week. */
const DAYS_DRAWN_MIN = 7;
const DAYS_LISTED = 14;
const DAY_MS = 24 * 3_600_000;
const ANNOUNCEMENTS = 5;

/** How the bot is used, for editors: by day, then who follows, and what went out last; and the days as a picture. */
export async function replyWithStats(conversation: Conversation, parts: ReplyParts): Promise<Reply> {
  const { questions, now } = parts;
  const today = DAY_MS * Math.floor(now() / DAY_MS);
  const days = await questions.days(new Date(today - (DAYS_DRAWN - 1) * DAY_MS));
  const picture = days.length === 0 ? undefined : await drawPicture(days, today, parts);
  const words = composeMessages([
    tableOf(days.slice(-DAYS_LISTED), parts),
    ...(await followersAndAnnouncements(parts)),
  ]);
  return { messages: picture ? [...words, picture] : words, conversation };
}

function tableOf(days: readonly AskedDay[], { speech }: ReplyParts): Html {
  if (days.length === 0) return html`${speech.say("stats-nothing", { days: DAYS_DRAWN })}`;
  const heads = ["day", "asked", "answered", "right", "wrong"].map((head) => speech.say(`stats-${head}`));
  const rows = days.map(({ at, asked, answered, right, wrong }) => [
    dayOf(at),
    String(asked),
    `${Math.round((100 * answered) / asked)} %`,
    String(right),
    String(wrong),
  ]);
  return html`<pre>${inColumns([heads, ...rows])}</pre>`;
}

async function followersAndAnnouncements({ speech, follows, announcements }: ReplyParts): Promise<Html[]> {
  const [followers, all] = await Promise.all([follows.count(), announcements.all()]);
  const latest = all
    .slice(0, ANNOUNCEMENTS)
    .map(({ story, revision, at, deliveries: { sent, ...others } }) => {
      const owed = Object.values(others).reduce((sum, count) => sum + count, 0);
      const values = { revision: String(revision), day: dayOf(at), sent, owed };
      return html`• ${story}: ${speech.say("stats-announcement", values)}`;
    });
  const heading = html`${speech.say("stats-announcements")}`;
  return [
    html`${speech.say("stats-followers", { count: followers })}`,
    ...(latest.length === 0 ? [] : [heading, ...latest]),
  ];
}

/** From the first day on which something was asked to today. */
async function drawPicture(
  asked: readonly AskedDay[],
  today: number,
  { speech, paint }: ReplyParts,
): Promise<OutgoingMessage | undefined> {
  const from = Math.min(asked[0].at, today - (DAYS_DRAWN_MIN - 1) * DAY_MS);
  const days = Array.from({ length: (today - from) / DAY_MS + 1 }, (_, index) => {
    const at = from + index * DAY_MS;
    return asked.find((day) => day.at === at) ?? { at, asked: 0, answered: 0 };
  });
  const svg = drawDays(days, {
    title: speech.say("stats-chart"),
    answered: speech.say("stats-chart-answered"),
    open: speech.say("stats-chart-open"),
    locale: speech.locale,
  });
  const picture = await paint(svg);
  const caption = speech.say("stats-chart-caption", { from: dayOf(from), to: dayOf(today) });
  return picture && { text: html`${caption}`, buttons: [], picture };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Numbers end flush, as in any table. */
function inColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column])).join("  ")).join("\n");
}
