import type { ShowSummary } from "#following";
import type { Attempts } from "./attempt.ts";
import type { BotStorage } from "./bot-storage.ts";
import { composeNews } from "./news-message.ts";
import type { ReplyParts } from "./reply.ts";
import { composeSummary } from "./summary-message.ts";

/** Makes what posts summaries, mends them, and says below them what they had wrong. */
export function createShowSummary(
  attempts: Attempts,
  usual: Pick<ReplyParts, "speech" | "timeZone" | "now">,
  chatSettings: Pick<BotStorage["chatSettings"], "read">,
): ShowSummary {
  /** In the chat's language. */
  async function partsFor(chat: number): Promise<typeof usual> {
    const { language } = await chatSettings.read(chat);
    return { ...usual, speech: usual.speech.in(language) };
  }

  return {
    async post({ chat, thread, length }, story) {
      return attempts.send({ chat, thread }, composeSummary(story, { length }, await partsFor(chat)));
    },
    async edit({ chat, message = 0, length }, story) {
      const shown = { length, updatedAt: usual.now() };
      return attempts.edit(chat, message, composeSummary(story, shown, await partsFor(chat)));
    },
    async correct({ chat, thread, message }, news) {
      const correction = { ...composeNews(news, await partsFor(chat)), buttons: [] };
      return attempts.send({ chat, thread, replyTo: message }, correction);
    },
  };
}
