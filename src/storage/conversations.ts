import type { Kysely } from "kysely";
import { type Conversation, NEW_CONVERSATION } from "#answering";
import { KEPT_MS } from "./kept.ts";
import type { Tables } from "./tables.ts";

export interface KeptConversation {
  readonly chat: number;
  readonly conversation: Conversation;
}

/** Where a chat's conversation waits for its next question; `Inbox.handled` keeps it. */
export interface Conversations {
  /** A new one when none was kept, or when it was kept 30 minutes ago. */
  read(chat: number): Promise<Conversation>;
}

export function createConversations(database: Kysely<Tables>, now: () => Date): Conversations {
  return {
    async read(chat) {
      const row = await database
        .selectFrom("conversations")
        .select("conversation")
        .where("chat", "=", chat)
        .where("kept_at", ">", now().getTime() - KEPT_MS.conversation)
        .executeTakeFirst();
      return row === undefined ? NEW_CONVERSATION : (JSON.parse(row.conversation) as Conversation);
    },
  };
}

/** Of several for one chat, the last one stays. */
export async function writeConversations(
  transaction: Kysely<Tables>,
  all: readonly KeptConversation[],
  now: Date,
): Promise<void> {
  if (all.length === 0) return;
  const byChat = new Map(all.map(({ chat, conversation }) => [chat, JSON.stringify(conversation)]));
  await transaction
    .insertInto("conversations")
    .values([...byChat].map(([chat, conversation]) => ({ chat, conversation, kept_at: now.getTime() })))
    .onConflict((conflict) =>
      conflict.column("chat").doUpdateSet((row) => ({
        conversation: row.ref("excluded.conversation"),
        kept_at: row.ref("excluded.kept_at"),
      })),
    )
    .execute();
}
