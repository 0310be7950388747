import type { Conversation } from "#answering";
import { type Follow, type Level, LEVELS, settingsOf } from "#following";
import type { StoryId } from "#story";
import type { Button } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { chooseButton, settingsInWords } from "./reply-with-settings.ts";
import { listWishes } from "./reply-with-wish.ts";
import { type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";

/** Of many stories that are followed so many can be changed at once; the others when they are talked about. */
const FOLLOWS_SHOWN = 10;

export interface Reader {
  readonly chat: number;
  /** Who asks; in a group also its own number, for an admin who writes in its name. */
  readonly person: number;
  readonly conversation: Conversation;
}

/** One tap, and the reader hears of the story from now on. */
export async function replyWithFollow(
  { chat, person, conversation }: Reader,
  parts: ReplyParts,
  id?: StoryId,
): Promise<Reply> {
  const { app, follows, speech, timeZone, group } = parts;
  const story = id === undefined ? storyOf(conversation, app) : app.story(id);
  if (!story) return replyInWords(speech.say("telegram-story-not-here"), conversation);
  await follows.follow(chat, story.id, story.revision);
  // In a group it also says in which topic, and mends what an admin had to mend.
  if (group) await follows.comeBack(chat);
  const choices = await follows.choices(chat);
  const what = (await follows.of(chat)).find((follow) => follow.story === story.id)?.what;
  const settings = settingsOf({ ...choices, ...(what && { what }) }, timeZone);
  const begun = group === undefined ? "follow-begun" : "follow-begun-group";
  const lines = settingsInWords(settings, speech).map((line) => html`${line}`);
  const buttons: Button[][] = [
    [
      { label: speech.say("follow-button-change"), action: { kind: "following" } },
      { label: speech.say("follow-button-stop"), action: { kind: "unfollow", story: story.id } },
    ],
  ];
  // All hours depend on it, and Telegram doesn't tell it.
  if (choices.timeZone === undefined) buttons.unshift([chooseButton("zone", speech)]);
  return {
    messages: composeMessages([html`${speech.say(begun)} <b>${story.title}</b>`, ...lines], buttons),
    conversation,
    settings: {
      language: speech.locale,
      ...(group && {
        thread: group.thread ?? 0,
        setUpBy: person === chat ? undefined : person,
        title: group.title,
      }),
    },
  };
}

/** The stories that the reader follows, each with buttons to change, pause and stop it. */
export async function replyWithFollowing({ chat, conversation }: Reader, parts: ReplyParts): Promise<Reply> {
  const { follows, wishes, speech, timeZone } = parts;
  const followed = (await follows.of(chat)).slice(0, FOLLOWS_SHOWN);
  const wished = listWishes(await wishes.of(chat), parts);
  const awaited = wished.blocks.length === 0 ? [] : [html`${speech.say("wish-list")}`, ...wished.blocks];
  if (followed.length === 0) {
    const messages = composeMessages([html`${speech.say("follow-none")}`, ...awaited], wished.buttons);
    return { messages, conversation };
  }
  const { what: usual } = settingsOf(await follows.choices(chat), timeZone);
  const blocks = followed.map(({ story, isPaused, what = usual }, index) => {
    const state = isPaused ? speech.say("follow-paused") : speech.say(`level-${what}`);
    return html`${index + 1}. <b>${titleOf(story, parts)}</b>\n${state}`;
  });
  const buttons = followed.flatMap((follow, index) => buttonsOf(follow, { number: index + 1, usual }, parts));
  return {
    messages: composeMessages(
      [html`${speech.say("follow-list")}`, ...blocks, ...awaited],
      [
        ...buttons,
        ...wished.buttons,
        [{ label: speech.say("follow-button-settings"), action: { kind: "settings" } }],
      ],
    ),
    conversation,
  };
}

/** Where several are followed, their buttons carry the number that they have in the list. */
function buttonsOf(
  { story, isPaused, what }: Follow,
  { number, usual }: { readonly number: number; readonly usual: Level },
  { speech }: ReplyParts,
): Button[][] {
  const numbered = (words: string) => `${number}. ${words}`;
  const others = LEVELS.filter((level) => level !== (what ?? usual));
  const verb = isPaused ? "resume" : "pause";
  return [
    others.map((level) => ({
      label: numbered(speech.say(`level-${level}`)),
      action: { kind: "level", story, what: level },
    })),
    [
      { label: numbered(speech.say(`follow-button-${verb}`)), action: { kind: verb, story } },
      { label: numbered(speech.say("follow-button-stop")), action: { kind: "unfollow", story } },
    ],
  ];
}

/** Without an id: the story that is being talked about, or where that is not followed a choice of those that are. */
export async function replyWithUnfollow(reader: Reader, parts: ReplyParts, id?: StoryId): Promise<Reply> {
  const { app, follows, speech } = parts;
  const { chat, conversation } = reader;
  const story = id ?? storyOf(conversation, app)?.id;
  const isFollowed = (await follows.of(chat)).some((follow) => follow.story === story);
  if (story === undefined || (id === undefined && !isFollowed)) return replyWithFollowing(reader, parts);
  await follows.unfollow(chat, story);
  const again: Button = { label: speech.say("follow-button-again"), action: { kind: "follow", story } };
  const words = speech.say("follow-ended", { title: titleOf(story, parts) });
  return { messages: composeMessages([html`${words}`], [[again]]), conversation };
}

/** Changes what is followed already, and shows how it is now. */
export async function replyToFollowChange(
  reader: Reader,
  parts: ReplyParts,
  { story, what, isPaused }: { readonly story: StoryId } & Partial<Pick<Follow, "what" | "isPaused">>,
): Promise<Reply> {
  await parts.follows.change(reader.chat, story, { what, isPaused });
  return replyWithFollowing(reader, parts);
}

/** One that is withdrawn is followed still. */
function titleOf(story: StoryId, { app }: ReplyParts): string {
  return app.story(story)?.title ?? story;
}
