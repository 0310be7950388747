import type { Conversation } from "#answering";
import type { WantedSummary } from "#following";
import type { Speech } from "#speech";
import type { Story } from "#story";
import type { Button, ButtonAction } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { OFFERED_SUMMARIES, type PostingChange } from "./posting.ts";
import type { Reader } from "./reply-with-follow.ts";
import { hourInWords } from "./reply-with-settings.ts";
import { type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";

/** A group or channel that something is posted in. */
export interface PostingPlace {
  readonly chat: number;
  readonly title: string;
}

/** In a private chat: asks for a channel to be set up. */
export function replyToChannelCommand(conversation: Conversation, { speech, group }: ReplyParts): Reply {
  if (group) return replyInWords(speech.say("telegram-in-private"), conversation);
  const [message] = composeMessages([html`${speech.say("channel-which")}`]);
  return { messages: [{ ...message, wantsChannel: speech.say("channel-choose") }], conversation };
}

/** A channel was chosen: what may be posted there, once it is known that both may. */
export async function replyToSharedChannel(
  { chat, title }: PostingPlace,
  { person, conversation }: Reader,
  parts: ReplyParts,
): Promise<Reply> {
  const refusal = await refusalFor({ chat, title }, person, parts);
  if (refusal !== undefined) return replyInWords(refusal, conversation);
  await parts.follows.comeBack(chat);
  const reply = await replyWithPosting({ chat, title }, conversation, parts);
  return { ...reply, settings: { setUpBy: person, title }, settingsOf: chat };
}

/** Changes what is posted, and shows how it is now. A channel's rights are looked at again. */
export async function replyToPostingChange(
  { chat, story: id, change }: Extract<ButtonAction, { kind: "posting" }>,
  { chat: here, person, conversation }: Reader,
  parts: ReplyParts,
): Promise<Reply> {
  const { app, follows, summaries, speech, group } = parts;
  const title = (await parts.settingsOf(chat)).title ?? group?.title ?? "";
  const refusal = group
    ? chat === here
      ? undefined
      : speech.say("telegram-old-button")
    : await refusalFor({ chat, title }, person, parts);
  if (refusal !== undefined) return replyInWords(refusal, conversation);
  const story = app.story(id);
  if (!story) return replyInWords(speech.say("telegram-story-not-here"), conversation);
  if (change === "updates") await follows.follow(chat, id, story.revision);
  else if (change === "noUpdates") await follows.unfollow(chat, id);
  else await summaries.want(chat, id, change === "noSummary" ? undefined : change);
  const reply = await replyWithPosting({ chat, title }, app.turnTo(id, conversation), parts);
  const setUpBy = person === chat ? undefined : person;
  const thread = group && { thread: group.thread ?? 0 };
  return { ...reply, settings: { setUpBy, title, ...thread }, settingsOf: chat };
}

/** Undefined where whoever asks may post in the channel, and the bot too. */
async function refusalFor(
  { chat, title }: PostingPlace,
  person: number,
  { rights, speech }: ReplyParts,
): Promise<string | undefined> {
  if (!(await rights.mayIPost(chat))) return speech.say("channel-not-mine", { title });
  if (!(await rights.mayPost(chat, person))) return speech.say("channel-not-yours", { title });
  return undefined;
}

/** What is posted of the story that is being talked about, with buttons to change it. */
export async function replyWithPosting(
  { chat, title }: PostingPlace,
  conversation: Conversation,
  parts: ReplyParts,
): Promise<Reply> {
  const { app, follows, summaries, speech } = parts;
  const story = storyOf(conversation, app);
  if (!story) return replyInWords(speech.say("telegram-no-stories"), conversation);
  const isFollowed = (await follows.of(chat)).some((follow) => follow.story === story.id);
  const wanted = await summaries.wanted(chat, story.id);
  const blocks = [
    html`${speech.say("posting-now", { title })} <b>${story.title}</b>`,
    html`${speech.say("posting-updates", { yes: isFollowed ? "yes" : "no" })}`,
    html`${speech.say("posting-summary", { summary: summaryInWords(wanted, speech) })}`,
  ];
  return { messages: composeMessages(blocks, buttonsFor(chat, story, { isFollowed, speech })), conversation };
}

function buttonsFor(
  chat: number,
  story: Story,
  { isFollowed, speech }: { readonly isFollowed: boolean; readonly speech: Speech },
): Button[][] {
  const button = (label: string, change: PostingChange): Button => ({
    label,
    action: { kind: "posting", chat, story: story.id, change },
  });
  return [
    [
      isFollowed
        ? button(speech.say("posting-button-not-updates"), "noUpdates")
        : button(speech.say("posting-button-updates"), "updates"),
    ],
    ...OFFERED_SUMMARIES.map((wanted) => [button(summaryInWords(wanted, speech), wanted)]),
    [button(speech.say("posting-button-none"), "noSummary")],
  ];
}

function summaryInWords(wanted: WantedSummary | undefined, speech: Speech): string {
  if (wanted === undefined) return speech.say("posting-no-summary");
  const { length, when } = wanted;
  return when === "kept"
    ? speech.say(`posting-${length}-kept`)
    : speech.say(`posting-${length}-daily`, { hour: hourInWords(when.dailyAt) });
}
