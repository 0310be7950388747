import { isDeepStrictEqual } from "node:util";
import type { Conversation, UnknownAnswer } from "#answering";
import type { Button } from "./buttons.ts";
import { type Html, html } from "./html.ts";
import type { ReplyParts } from "./reply.ts";

/** A longer question is hardly one. */
const QUESTION_MAX_CHARACTERS = 300;

export interface RefusedQuestion {
  readonly text: string;
  readonly before: Conversation;
  readonly answer: UnknownAnswer;
}

/**
 * What is added to "the story doesn't say" in a private chat: the question, which a button's data has no room for, and the
 * button that makes it a wish. A question that means nothing without the talk before it can't be asked again.
 */
export function offerWish(
  { text, before, answer }: RefusedQuestion,
  { app, speech, group }: ReplyParts,
): { readonly block: Html; readonly button: Button } | undefined {
  const question = text.trim().replaceAll(/\s+/gu, " ");
  if (group !== undefined || question.length > QUESTION_MAX_CHARACTERS) return undefined;
  const alone = app.ask(text, app.turnTo(answer.story, before)).answer;
  if (before.turns.length > 0 && !isDeepStrictEqual(alone, answer)) return undefined;
  return {
    block: html`${speech.say("wish-offer")} <i>${question}</i>`,
    button: { label: speech.say("wish-button"), action: { kind: "wish", story: answer.story } },
  };
}
