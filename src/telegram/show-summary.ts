import type { ShowSummary } from "#following";
import type { Attempts } from "./attempt.ts";
import { composeNews } from "./news-message.ts";
import type { ReplyParts } from "./reply.ts";
import { composeSummary } from "./summary-message.ts";

/** Makes what posts summaries, mends them, and says below them what they had wrong. */
export function createShowSummary(
  attempts: Attempts,
  parts: Pick<ReplyParts, "speech" | "timeZone" | "now">,
): ShowSummary {
  return {
    post: ({ chat, thread, length }, story) =>
      attempts.send({ chat, thread }, composeSummary(story, { length }, parts)),
    edit: ({ chat, message = 0, length }, story) =>
      attempts.edit(chat, message, composeSummary(story, { length, updatedAt: parts.now() }, parts)),
    correct: ({ chat, thread, message }, news) =>
      attempts.send({ chat, thread, replyTo: message }, { ...composeNews(news, parts), buttons: [] }),
  };
}
