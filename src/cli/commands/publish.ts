import { prepareRevision, publishRevision, type Publication } from "#publishing";
import { announcementInWords } from "../announcement.ts";
import { changesInWords } from "../changes-in-words.ts";
import { defineCommand } from "../command.ts";
import { confirm } from "../confirm.ts";
import { EXIT } from "../exit-code.ts";
import { findFiled } from "../library.ts";
import { write } from "../surroundings.ts";

export const publish = defineCommand({
  name: "publish",
  summary: "Give readers a story as its files are now, as its next revision",
  arguments: [{ name: "id", summary: "the story's, as `askstory stories` lists them" }],
  options: {
    "dry-run": {
      summary: "show what would change for readers and what followers would get, and publish nothing",
    },
    note: { value: "text", summary: "what to say of this revision" },
    correction: { summary: "it mends our own mistake: followers are told that, and what was wrong" },
    yes: { summary: "don't ask first" },
  },
  examples: [
    "publish french-forces-mali --dry-run",
    'publish french-forces-mali --note "New figures from the ministry"',
  ],
  async run({ arguments: [id], options }, surroundings) {
    const filed = findFiled(id, surroundings);
    await using storage = await surroundings.openStorage();
    const { revisions, archive, follows, wishes } = storage;
    const [language, readStory] = [surroundings.language(), surroundings.readStory()];
    const next = await prepareRevision(filed, {
      revisions,
      readStory,
      now: surroundings.now(),
      note: options.note,
    });
    // Only those who publish need it: other commands start sooner.
    const { prepareAnnouncement } = await import("#editing");
    const announcement = await prepareAnnouncement(
      { ...next, isCorrection: options.correction },
      { archive, follows, wishes, language, readStory },
    );
    const lines = [
      ...inWords(next, surroundings.now()),
      ...announcementInWords(announcement, surroundings.speech()),
    ];
    await write(surroundings.output, `${lines.join("\n")}\n`);
    if (options["dry-run"]) return EXIT.done;
    if (!options.yes && !(await confirm("Publish it?", "publish", surroundings))) return EXIT.done;
    await publishRevision({ ...next, announcement }, revisions);
    await write(surroundings.output, `Published as revision ${next.revision.number}.\n`);
    return EXIT.done;
  },
});

function inWords({ story, revision, changes }: Publication, now: Date): string[] {
  const { publishedAt } = story;
  const lines = [
    `${story.id}, revision ${revision.number}: “${story.title}”`,
    ...changesInWords(changes, story),
  ];
  if (revision.number > 1 && changes.length === 0) lines.push("  no fact changes");
  if (publishedAt !== undefined && Date.parse(publishedAt) > now.getTime())
    lines.push(`  under embargo: readers get it from ${publishedAt} on`);
  return lines;
}
