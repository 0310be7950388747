import type { Conversation } from "#answering";
import type { Story, SummaryLength } from "#story";
import type { Reply, ReplyParts } from "./reply.ts";
import { composeSummary } from "./summary-message.ts";

/** A summary that stays in a group, and is mended there when the story changes. */
export function replyWithKeptSummary(
  story: Story,
  length: SummaryLength,
  { conversation, parts }: { readonly conversation: Conversation; readonly parts: ReplyParts },
): Reply {
  return {
    messages: [composeSummary(story, { length }, parts)],
    conversation: conversation.story === story.id ? conversation : parts.app.turnTo(story.id, conversation),
    summary: { story: story.id, revision: story.revision, length },
  };
}
