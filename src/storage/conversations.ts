import type { Kysely } from "kysely";
import { type Conversation, NEW_CONVERSATION } from "#answering";
import { KEPT_MS } from "./kept.ts";
import type { Tables } from "./tables.ts";

/** Of a group's many conversations: what one person speaks of, or what a message of the bot's told. */
export type Thread = { readonly person: number } | { readonly message: number };

export interface KeptConversation {
  readonly chat: number;
  readonly conversation: Conversation;
  /** In a group, whose it is; absent: the chat's own, which is one reader's. */
  readonly threads?: readonly Thread[];
}

/** Where a conversation waits for its next question; `Inbox.handled` keeps it. */
export interface Conversations {
  /** A new one when none was kept, or when it was kept 30 minutes ago. */
  read(chat: number, thread?: Thread): Promise<Conversation>;
}

export function createConversations(database: Kysely<Tables>, now: () => Date): Conversations {
  const since = () => now().getTime() - KEPT_MS.conversation;
  return {
    async read(chat, thread) {
      const row =
        thread === undefined
          ? await database
              .selectFrom("conversations")
              .select("conversation")
              .where("chat", "=", chat)
              .where("kept_at", ">", since())
              .executeTakeFirst()
          : await database
              .selectFrom("group_conversations")
              .select("conversation")
              .where((one) => one.and({ chat, ...keyOf(thread) }))
              .where("kept_at", ">", since())
              .executeTakeFirst();
      return row === undefined ? NEW_CONVERSATION : (JSON.parse(row.conversation) as Conversation);
    },
  };
}

/** Of several for one chat, or one thread of it, the last one stays. */
export async function writeConversations(
  transaction: Kysely<Tables>,
  all: readonly KeptConversation[],
  now: Date,
): Promise<void> {
  const rows = all.map(({ chat, conversation, threads }) => ({
    chat,
    threads,
    conversation: JSON.stringify(conversation),
    kept_at: now.getTime(),
  }));
  await writeChats(
    transaction,
    rows.flatMap(({ threads, ...row }) => (threads === undefined ? [row] : [])),
  );
  await writeThreads(
    transaction,
    rows.flatMap(({ threads = [], ...row }) => threads.map((thread) => ({ ...row, ...keyOf(thread) }))),
  );
}

async function writeChats(
  transaction: Kysely<Tables>,
  rows: readonly Tables["conversations"][],
): Promise<void> {
  if (rows.length === 0) return;
  await transaction
    .insertInto("conversations")
    .values([...new Map(rows.map((row) => [row.chat, row])).values()])
    .onConflict((conflict) =>
      conflict.column("chat").doUpdateSet((row) => ({
        conversation: row.ref("excluded.conversation"),
        kept_at: row.ref("excluded.kept_at"),
      })),
    )
    .execute();
}

async function writeThreads(
  transaction: Kysely<Tables>,
  rows: readonly Tables["group_conversations"][],
): Promise<void> {
  if (rows.length === 0) return;
  const latest = new Map(rows.map((row) => [`${row.chat} ${row.person} ${row.message}`, row]));
  await transaction
    .insertInto("group_conversations")
    .values([...latest.values()])
    .onConflict((conflict) =>
      conflict.columns(["chat", "person", "message"]).doUpdateSet((row) => ({
        conversation: row.ref("excluded.conversation"),
        kept_at: row.ref("excluded.kept_at"),
      })),
    )
    .execute();
}

function keyOf(thread: Thread): { readonly person: number; readonly message: number } {
  return { person: 0, message: 0, ...thread };
}
