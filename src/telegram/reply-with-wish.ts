import { type Wish, type WishId, wishIdOf } from "#following";
import type { StoryId } from "#story";
import type { Button } from "./buttons.ts";
import { type Html, html } from "./html.ts";
import { composeMessages } from "./message.ts";
import type { Reader } from "./reply-with-follow.ts";
import { replyToPressedQuestion } from "./reply-to-question.ts";
import { type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/** One tap, and the reader is told once the story says; at once where by now it does. */
export async function replyWithWish(
  { story: id, question }: { readonly story: StoryId; readonly question: string | undefined },
  { chat, conversation }: Reader,
  parts: ReplyParts,
): Promise<Reply> {
  const { app, speech, wishes } = parts;
  const story = app.story(id);
  if (!story) return replyInWords(speech.say("telegram-story-not-here"), conversation);
  if (question === undefined) return replyInWords(speech.say("telegram-old-button"), conversation);
  const { answer } = app.ask(question, app.turnTo(id, conversation));
  if (answer.kind === "found" && answer.story === id) {
    return replyToPressedQuestion(question, id, { before: conversation, parts });
  }
  if ((await wishes.add(chat, { story: id, question }, story.revision)) === "full") {
    const { blocks, buttons } = listWishes(await wishes.of(chat), parts);
    return {
      messages: composeMessages([html`${speech.say("wish-full")}`, ...blocks], buttons),
      conversation,
    };
  }
  const drop = dropButton({ story: id, id: wishIdOf(question) }, speech.say("wish-button-drop"));
  return {
    messages: composeMessages([html`${speech.say("wish-kept")} <i>${question}</i>`], [[drop]]),
    conversation,
    settings: { language: speech.locale },
  };
}

/** Twice does no harm. */
export async function replyToUnwish(
  { story, id }: { readonly story: StoryId; readonly id: WishId },
  { chat, conversation }: Reader,
  { speech, wishes }: ReplyParts,
): Promise<Reply> {
  const wish = (await wishes.of(chat)).find((one) => one.story === story && one.id === id);
  if (wish === undefined) return replyInWords(speech.say("wish-dropped-before"), conversation);
  await wishes.drop(chat, story, id);
  const again: Button = { label: speech.say("wish-button-again"), action: { kind: "wish", story } };
  return {
    messages: composeMessages([html`${speech.say("wish-dropped")} <i>${wish.question}</i>`], [[again]]),
    conversation,
  };
}

/** Each with the button that drops it, by the number that it has in the list. */
export function listWishes(
  wishes: readonly Wish[],
  { speech }: Pick<ReplyParts, "speech">,
): { readonly blocks: Html[]; readonly buttons: Button[][] } {
  const label = (index: number) => `${index + 1}. ${speech.say("wish-button-drop")}`;
  return {
    blocks: wishes.map(({ question }, index) => html`${index + 1}. <i>${question}</i>`),
    buttons: wishes.map((wish, index) => [dropButton(wish, label(index))]),
  };
}

function dropButton({ story, id }: Pick<Wish, "story" | "id">, label: string): Button {
  return { label, action: { kind: "unwish", story, id } };
}
