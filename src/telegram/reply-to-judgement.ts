import type { Conversation } from "#answering";
import type { ButtonAction } from "./buttons.ts";
import type { Keyboard } from "./read-update.ts";
import type { Reply, ReplyParts } from "./reply.ts";

/** Keeps what a reader says of an answer, not who said it, and takes the buttons that ask away. */
export async function replyToJudgement(
  { question, verdict }: Extract<ButtonAction, { kind: "judge" }>,
  { conversation, keyboard }: { readonly conversation: Conversation; readonly keyboard?: Keyboard },
  { questions }: Pick<ReplyParts, "questions">,
): Promise<Reply> {
  await questions.judge(question, verdict);
  return { messages: [], conversation, keyboard };
}
