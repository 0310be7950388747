import type { Audience, AwaitedWishes, PreparedAnnouncement } from "#editing";
import type { News } from "#following";
import { newsInWords, type Speech } from "#speech";
import { printable } from "./printable.ts";

/** Each message as it will be, and to how many it goes. */
export function announcementInWords(
  announcement: PreparedAnnouncement | undefined,
  speech: Speech,
): string[] {
  if (announcement === undefined) return [];
  return [
    ...announcement.audiences.flatMap((audience) => audienceInWords(audience, speech)),
    ...wishesInWords(announcement.wishes),
  ];
}

/** How many of the questions that readers wait for it answers, and how: somebody may see that it doesn't. */
function wishesInWords({ count, granted }: AwaitedWishes): string[] {
  if (count === 0) return [];
  const all = `${count} ${count === 1 ? "wish" : "wishes"}`;
  if (granted.length === 0) return [`${all}: none comes true`];
  return [
    `${all}, of which ${granted.length} may come true:`,
    ...granted.flatMap(({ question, readers, short, evidence }) => [
      `  ${readers} × ${printable(question)} → ${printable(short)}`,
      `    “${printable(evidence.sentence)}”`,
    ]),
  ];
}

function audienceInWords({ levels, count, news }: Audience, speech: Speech): string[] {
  const names = levels.map((level) => speech.say(`level-${level}`)).join(", ");
  const heading = `${count} ${count === 1 ? "follower" : "followers"} (${names})`;
  return news === undefined ? [`${heading}: nothing`] : [`${heading}:`, ...messageOf(news, speech)];
}

function messageOf(news: News, speech: Speech): string[] {
  const { turn, lines, notes } = newsInWords(news, speech);
  return [
    news.after.title,
    ...(turn === undefined ? [] : [turn]),
    ...lines.flatMap(({ words, evidence, before = [] }) => [
      words,
      ...quoted(evidence),
      ...(before.length === 0 ? [] : [speech.say("news-reworded-before"), ...quoted(before)]),
    ]),
    ...notes,
  ].map((line) => `  ${printable(line)}`);
}

function quoted(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => `    “${sentence}”`);
}
