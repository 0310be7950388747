import { type Conversation, NEW_CONVERSATION } from "#answering";
import type { Clock } from "./clock.ts";

/** Where a chat's conversation waits for its next question. */
export interface ConversationStore {
  /** A new one when none was kept, or when it was kept 30 minutes ago. */
  read(chat: number): Promise<Conversation>;
  keep(chat: number, conversation: Conversation): Promise<void>;
}

const KEPT_MS = 30 * 60_000;

/** Conversations that a restart forgets. */
export function createMemoryConversations(clock: Pick<Clock, "now">): ConversationStore {
  /** In the order in which they were kept. */
  const kept = new Map<number, { conversation: Conversation; until: number }>();

  function forgetPast(): void {
    for (const [chat, { until }] of kept) {
      if (until > clock.now()) return;
      kept.delete(chat);
    }
  }

  return {
    async read(chat) {
      forgetPast();
      return kept.get(chat)?.conversation ?? NEW_CONVERSATION;
    },
    async keep(chat, conversation) {
      forgetPast();
      kept.delete(chat);
      kept.set(chat, { conversation, until: clock.now() + KEPT_MS });
    },
  };
}
