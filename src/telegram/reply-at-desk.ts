import { AskstoryError } from "#errors";
import type { Publishing } from "#editing";
import type { DeskAction } from "./desk-buttons.ts";
import { html } from "./html.ts";
import { composeMessages } from "./message.ts";
import { composeOutcome, stopButton } from "./offer-message.ts";
import { replyAtBench } from "./reply-at-bench.ts";
import type { Reader } from "./reply-with-follow.ts";
import { type EditorsDesk, type Reply, replyInWords, type ReplyParts } from "./reply.ts";

/** An editor, in their private chat. */
export interface Editor extends Reader {
  readonly desk: EditorsDesk;
}

/** What an editor's button does. */
export async function replyAtDesk(action: DeskAction, editor: Editor, parts: ReplyParts): Promise<Reply> {
  // Whoever presses another button has changed their mind.
  await editor.desk.bench.awaited.clear(editor.chat);
  return withRemedy(editor, () => act(action, editor, parts));
}

/** What stands in an editor's way is said with its remedy. */
export async function withRemedy(
  { conversation }: Pick<Editor, "conversation">,
  reply: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await reply();
  } catch (error) {
    if (!(error instanceof AskstoryError)) throw error;
    return replyInWords(`${error.message}\n${error.remedy}`, conversation);
  }
}

function act(action: DeskAction, editor: Editor, parts: ReplyParts): Promise<Reply> {
  switch (action.kind) {
    case "offer":
      return action.verb === "later"
        ? replyToPostponing(action, editor, parts)
        : replyToPublishing(action, editor, parts);
    case "stop":
      return replyToStop(action, editor, parts);
    default:
      return replyAtBench(action, editor, parts);
  }
}

async function replyToPublishing(
  { verb, story, hash }: Extract<DeskAction, { kind: "offer" }>,
  { desk, chat, conversation }: Editor,
  parts: ReplyParts,
): Promise<Reply> {
  const publishing = await desk.publish({ story, hash }, chat, { isCorrection: verb === "correct" });
  switch (publishing.kind) {
    case "published":
      return { messages: publishedMessages(publishing, story, parts), conversation };
    case "decided":
      return replyWithDecision(publishing.by, conversation, parts);
    case "otherwise":
      return replyInWords(parts.speech.say("desk-otherwise"), conversation);
  }
}

async function replyToPostponing(
  { story, hash }: Extract<DeskAction, { kind: "offer" }>,
  { desk, chat, conversation }: Editor,
  parts: ReplyParts,
): Promise<Reply> {
  const decision = await desk.postpone({ story, hash }, chat);
  if (decision === undefined) return replyInWords(parts.speech.say("desk-otherwise"), conversation);
  return replyWithDecision(decision, conversation, parts);
}

function publishedMessages(
  { title, revision, hearing }: Extract<Publishing, { kind: "published" }>,
  story: DeskAction["story"],
  { speech }: ReplyParts,
): Reply["messages"] {
  const words = speech.say("desk-published", { revision: String(revision) });
  const heard = hearing === undefined ? [] : [html`${speech.say("desk-hearing", { count: hearing })}`];
  return composeMessages(
    [html`<b>${title}</b>`, html`${words}`, ...heard],
    hearing === 0 ? [] : [[stopButton(story, revision, { speech })]],
  );
}

function replyWithDecision(
  { offer, isTheirs }: Extract<Publishing, { kind: "decided" }>["by"],
  conversation: Reply["conversation"],
  parts: ReplyParts,
): Reply {
  const said = composeOutcome({ offer, decidedBy: isTheirs ? "them" : "another" }, parts);
  if (said === undefined) return replyInWords(parts.speech.say("desk-being-decided"), conversation);
  return { messages: [said], conversation };
}

async function replyToStop(
  { story, revision }: Extract<DeskAction, { kind: "stop" }>,
  { desk, conversation }: Editor,
  { speech }: ReplyParts,
): Promise<Reply> {
  const stopped = await desk.stop(story, revision);
  if (stopped === undefined) return replyInWords(speech.say("desk-nothing-to-stop"), conversation);
  const { sent, claimed, doubtful, paused } = stopped.deliveries;
  const counts = { sent, claimed: claimed + doubtful, paused };
  return replyInWords(speech.say("desk-stopped", counts), conversation);
}
