import type { Conversation } from "#answering";
import type { ButtonAction } from "./buttons.ts";
import { type Html, html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";
import { groupUnanswered, mostWantedFirst, type UnansweredGroup } from "./unanswered-groups.ts";

/** More are looked at once these are dealt with. */
const GROUPS_SHOWN = 8;

/** What readers asked and the stories didn't say, for editors. */
export async function replyWithUnanswered(
  conversation: Conversation,
  parts: ReplyParts,
  done?: Html,
): Promise<Reply> {
  const { app, speech } = parts;
  const groups = await readGroups(parts);
  const before = done === undefined ? [] : [done, html``];
  if (groups.length === 0) {
    return { messages: composeMessages([...before, html`${speech.say("unanswered-none")}`]), conversation };
  }
  const shown = groups.slice(0, GROUPS_SHOWN);
  const blocks = shown.map(({ question, numbers, waiting, story }, index) => {
    const counts = speech.say("unanswered-counts", { asked: numbers.length, waiting });
    const title = app.stories.length > 1 ? html` · ${app.story(story)?.title ?? story}` : html``;
    return html`<b>${index + 1}. ${question}</b>\n${counts}${title}`;
  });
  const more = groups.length - shown.length;
  if (more > 0) blocks.push(html`${speech.say("unanswered-more", { count: more })}`);
  return {
    messages: composeMessages(
      [...before, html`${speech.say("unanswered-heading")}`, ...blocks],
      shown.map(({ numbers: [question] }, index) =>
        (["dismissed", "muted"] as const).map((how) => ({
          label: `${index + 1}. ${speech.say(`unanswered-button-${how}`)}`,
          action: { kind: "aside", question, how },
        })),
      ),
    ),
    conversation,
  };
}

/** Dismissed is what was asked so far; muted is also what will be. */
export async function replyToSettingAside(
  { question, how }: Extract<ButtonAction, { kind: "aside" }>,
  conversation: Conversation,
  parts: ReplyParts,
): Promise<Reply> {
  const { questions, speech } = parts;
  const group = (await readGroups(parts)).find(({ numbers }) => numbers.includes(question));
  if (group === undefined) return replyInWords(speech.say("unanswered-gone"), conversation);
  await questions.setAside(group.numbers, how);
  const done = html`${speech.say(`unanswered-${how}`)} <i>${group.question}</i>`;
  return replyWithUnanswered(conversation, parts, done);
}

async function readGroups({ app, questions, wishes }: ReplyParts): Promise<UnansweredGroup[]> {
  const byStory = Map.groupBy(await questions.unanswered(), ({ story }) => story);
  const groups = await Promise.all(
    [...byStory].map(async ([story, asked]) => groupUnanswered(asked, await wishes.awaited(story), app)),
  );
  return mostWantedFirst(groups.flat());
}
