import type { Answer, ChatAnswer, Conversation, FoundAnswer, UnknownAnswer, UnsureAnswer } from "#answering";
import { talkInWords } from "#speech";
import type { Story, StoryId } from "#story";
import { foundBlocks, unknownBlocks } from "./answer-blocks.ts";
import { foundInGroup, unknownInGroup } from "./answer-in-group.ts";
import { type Button, questionButtons } from "./buttons.ts";
import { html } from "./html.ts";
import { composeMessages, type OutgoingMessage } from "./message.ts";
import { type Reply, replyInWords, type ReplyParts, storyOf } from "./reply.ts";
import { offerWish, type RefusedQuestion } from "./wish-offer.ts";

/** A question longer than this does not stand on a button. */
const LABEL_MAX_CHARACTERS = 100;

/** What wants no answer where many would read it. */
const POLITE: readonly ChatAnswer["talk"][] = ["thanks", "bye", "praise"];

/** Answers what a reader typed. */
export function replyToQuestion(text: string, before: Conversation, parts: ReplyParts): Reply {
  if (!parts.app.defaultStory) return replyInWords(parts.speech.say("telegram-no-stories"), before);
  const { answer, conversation } = parts.app.ask(text, before);
  const story = storyOf(conversation, parts.app)?.id;
  const messages =
    answer.kind === "unknown"
      ? renderUnknown({ text, before, answer }, parts)
      : renderAnswer(answer, text, story, parts);
  // Small talk is no question.
  if (answer.kind === "chat") return { messages, conversation };
  return { messages, conversation, question: { text, outcome: answer.kind, story: answer.story } };
}

/** Answers a question that stood on a button, and shows it: the chat has no message of the reader's. */
export function replyToPressedQuestion(
  question: string,
  story: StoryId,
  { before, parts }: { readonly before: Conversation; readonly parts: ReplyParts },
): Reply {
  const turned = before.story === story ? before : parts.app.turnTo(story, before);
  const reply = replyToQuestion(question, turned, parts);
  const [first, ...others] = reply.messages;
  const asked = composeMessages([html`<i>${question}</i>`, first.text], first.buttons);
  return { ...reply, messages: [...asked, ...others] };
}

function renderAnswer(
  answer: Exclude<Answer, UnknownAnswer>,
  asked: string,
  current: StoryId | undefined,
  parts: ReplyParts,
): OutgoingMessage[] {
  switch (answer.kind) {
    case "found":
      return renderFound(answer, asked, parts);
    case "unsure":
      return renderUnsure(answer, parts);
    case "chat":
      if (parts.group && POLITE.includes(answer.talk)) return [];
      return composeMessages(
        [html`${talkInWords(answer, parts.speech)}`],
        current === undefined || parts.group ? [] : questionButtons(answer.examples, current),
      );
  }
}

function renderFound(answer: FoundAnswer, asked: string, parts: ReplyParts): OutgoingMessage[] {
  const { app, speech } = parts;
  const blocks = parts.group ? foundInGroup(answer, parts) : foundBlocks(answer, parts);
  // What one of many wants to ask next would be offered to all.
  const buttons = parts.group ? [] : questionButtons(answer.next, answer.story);
  const other = answer.alsoIn === undefined ? undefined : app.story(answer.alsoIn);
  if (other) {
    blocks.push(html`${speech.say("answer-also-in", { title: other.title })}`);
    buttons.push([askIn(other, asked, buttons.length)]);
  }
  if (!parts.group) buttons.push(judgeButtons(parts));
  return composeMessages(blocks, buttons);
}

function judgeButtons({ speech, update }: ReplyParts): Button[] {
  return (["right", "wrong"] as const).map((verdict) => ({
    label: speech.say(`judge-${verdict}`),
    action: { kind: "judge", question: update, verdict },
  }));
}

/** The same question to the other story, where it fits on a button; else the other story. */
function askIn(other: Story, asked: string, number: number): Button {
  const label = asked.trim();
  return label.length <= LABEL_MAX_CHARACTERS
    ? { label, action: { kind: "ask", story: other.id, number } }
    : { label: other.title, action: { kind: "story", story: other.id } };
}

function renderUnsure(answer: UnsureAnswer, { speech }: ReplyParts): OutgoingMessage[] {
  const labels = answer.choices
    .filter(({ label, question }) => label !== question)
    .map(({ label }) => html`• ${label}`);
  const questions = answer.choices.map(({ question }) => question);
  return composeMessages(
    [html`<b>${speech.say("answer-unsure")}</b>`, ...labels],
    questionButtons(questions, answer.story),
  );
}

function renderUnknown(refused: RefusedQuestion, parts: ReplyParts): OutgoingMessage[] {
  const { answer } = refused;
  const blocks = parts.group ? unknownInGroup(answer, parts) : unknownBlocks(answer, parts);
  const offer = offerWish(refused, parts);
  return offer === undefined
    ? composeMessages(blocks)
    : composeMessages([...blocks, offer.block], [[offer.button]]);
}
