import { createSureAnswers } from "#answering";
import {
  createRevisionReader,
  type AnswerSurely,
  isNothing,
  type Level,
  LEVELS,
  levelsThatHear,
  type News,
  newsSince,
  type RevisionToTell,
} from "#following";
import type { Publication, RevisionAnnouncement } from "#publishing";
import { newsInWords, type Speech } from "#speech";
import type { Storage } from "#storage";
import type { Story } from "#story";
import { printable } from "./printable.ts";
import type { Surroundings } from "./surroundings.ts";

/** What followers are told of a revision that is about to be published. */
export interface PreparedAnnouncement extends RevisionAnnouncement {
  /** Each message as it will be, and to how many it goes. */
  readonly preview: readonly string[];
}

export interface RevisionToAnnounce extends Pick<Publication, "revision"> {
  readonly story: Story;
  readonly isCorrection: boolean;
}

/** Undefined for a story's first revision, and for one that follows what can't be read any more: nobody is told. */
export async function prepareAnnouncement(
  { story, revision, isCorrection }: RevisionToAnnounce,
  { archive, follows, wishes }: Pick<Storage, "archive" | "follows" | "wishes">,
  surroundings: Surroundings,
): Promise<PreparedAnnouncement | undefined> {
  if (revision.number === 1) return undefined;
  const readRevisions = createRevisionReader(archive, surroundings.language(), () => 0);
  const [before] = await readRevisions(story.id, revision.number - 1);
  if (before === undefined) return undefined;
  const { status, number, note } = revision;
  const after = { story: { ...story, status, revision: number }, isCorrection, isStopped: false, note };
  return {
    isCorrection,
    levels: levelsThatHear([before, after]),
    preview: [
      ...preview([before, after], await follows.countOf(story.id), surroundings.speech()),
      ...wishesInWords(
        await wishes.awaited(story.id),
        after.story,
        createSureAnswers(surroundings.language()),
      ),
    ],
  };
}

/** How many of the questions that readers wait for it answers, and how: somebody may see that it doesn't. */
function wishesInWords(
  awaited: Awaited<ReturnType<Storage["wishes"]["awaited"]>>,
  story: Story,
  answer: AnswerSurely,
): string[] {
  if (awaited.length === 0 || story.status === "withdrawn") return [];
  const granted = awaited.flatMap((wish) => {
    const found = answer(wish.question, story);
    return found === undefined ? [] : [{ ...wish, ...found }];
  });
  const all = `${awaited.length} ${awaited.length === 1 ? "wish" : "wishes"}`;
  if (granted.length === 0) return [`${all}: none comes true`];
  return [
    `${all}, of which ${granted.length} may come true:`,
    ...granted.flatMap(({ question, readers, short, evidence }) => [
      `  ${readers} × ${printable(question)} → ${printable(short)}`,
      `    “${printable(evidence.sentence)}”`,
    ]),
  ];
}

/** Kinds of followers that are told the same stand together. */
function preview(
  revisions: readonly RevisionToTell[],
  counts: Readonly<Record<Level, number>>,
  speech: Speech,
): string[] {
  const byMessage = Map.groupBy(LEVELS, (what) =>
    messageOf(newsSince(revisions, { what, told: new Set() }), speech).join("\n"),
  );
  return [...byMessage].flatMap(([message, levels]) => {
    const count = levels.reduce((sum, level) => sum + counts[level], 0);
    const names = levels.map((level) => speech.say(`level-${level}`)).join(", ");
    const heading = `${count} ${count === 1 ? "follower" : "followers"} (${names})`;
    return message === "" ? [`${heading}: nothing`] : [`${heading}:`, message];
  });
}

function messageOf(news: News, speech: Speech): string[] {
  if (isNothing(news)) return [];
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
