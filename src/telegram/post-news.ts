import type { BroadcastParts } from "#following";
import type { Attempts } from "./attempt.ts";
import { composeNews } from "./news-message.ts";
import type { ReplyParts } from "./reply.ts";

/** Makes what sends a follower the news. */
export function createPost(
  attempts: Pick<Attempts, "send">,
  parts: Pick<ReplyParts, "speech" | "timeZone">,
): BroadcastParts["post"] {
  return ({ chat, thread, choices }, news, { silent }) => {
    const message = composeNews(news, { ...parts, speech: parts.speech.in(choices.language) });
    // Buttons there are anybody's to press.
    const shown = isPrivate(chat) ? message : { ...message, buttons: [] };
    return attempts.send({ chat, thread }, { ...shown, ...(silent && { silent }) });
  };
}

/** Telegram's numbers of groups and channels are below 0. */
function isPrivate(chat: number): boolean {
  return chat > 0;
}
