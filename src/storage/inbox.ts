import type { Kysely } from "kysely";
import { type KeptConversation, writeConversations } from "./conversations.ts";
import { inGroups } from "./group-writes.ts";
import type { Mask } from "./mask.ts";
import { type KeptQuestion, writeQuestions } from "./questions.ts";
import type { Tables } from "./tables.ts";

export interface ReceivedUpdate {
  /** Telegram's number of it. */
  readonly id: number;
  /** Absent for one that belongs to no chat. */
  readonly chat?: number;
  /** Whatever JSON can hold. */
  readonly body: unknown;
}

export interface WaitingUpdate extends ReceivedUpdate {
  /** How far its answer has come, as it was last kept. */
  readonly progress?: unknown;
}

/** What is kept of an update once it is handled. */
export interface Handled {
  readonly conversation?: KeptConversation;
  readonly question?: KeptQuestion;
}

/** The updates that Telegram gave and that are not handled: kept before anything else is done with them. */
export interface Inbox {
  /** Keeps them all, or none; gives the ids of those that never came before, in their order. */
  receive(updates: readonly ReceivedUpdate[]): Promise<number[]>;
  /** All that are not handled, in the order of their ids. */
  waiting(): Promise<WaitingUpdate[]>;
  /** Keeps how far an update's answer has come, whatever JSON can hold, in place of what was kept before. */
  keepProgress(id: number, progress: unknown): Promise<void>;
  /** Drops the update's body and progress, and keeps what came of it, at once or not at all. */
  handled(id: number, kept?: Handled): Promise<void>;
}

export function createInbox(
  database: Kysely<Tables>,
  { now, mask }: { readonly now: () => Date; readonly mask: Mask },
): Inbox {
  const finish = inGroups(async (all: readonly ({ readonly id: number } & Handled)[]) => {
    await database.transaction().execute(async (transaction) => {
      await transaction
        .updateTable("inbox")
        .set({ chat: null, body: null, progress: null })
        .where(
          "update_id",
          "in",
          all.map(({ id }) => id),
        )
        .execute();
      await writeConversations(
        transaction,
        all.flatMap(({ conversation }) => conversation ?? []),
        now(),
      );
      await writeQuestions(
        transaction,
        all.flatMap(({ id, question }) => (question ? [{ ...question, number: id }] : [])),
        { now: now(), mask },
      );
    });
  });
  const keep = inGroups(async (all: readonly { readonly id: number; readonly progress: string }[]) => {
    await database.transaction().execute(async (transaction) => {
      for (const { id, progress } of all) {
        const update = transaction.updateTable("inbox").set({ progress });
        await update.where("update_id", "=", id).where("body", "is not", null).execute();
      }
    });
  });
  return {
    async receive(updates) {
      if (updates.length === 0) return [];
      const rows = updates.map(({ id, chat, body }) => ({
        update_id: id,
        chat: chat ?? null,
        body: JSON.stringify(body),
        received_at: now().getTime(),
      }));
      const added = await database
        .insertInto("inbox")
        .values(rows)
        .onConflict((conflict) => conflict.column("update_id").doNothing())
        .returning("update_id")
        .execute();
      return added.map((row) => row.update_id).toSorted((one, other) => one - other);
    },

    async waiting() {
      const rows = await database
        .selectFrom("inbox")
        .selectAll()
        .where("body", "is not", null)
        .orderBy("update_id")
        .execute();
      return rows.map(({ update_id: id, chat, body, progress }) => ({
        id,
        chat: chat ?? undefined,
        body: JSON.parse(body ?? "null"),
        progress: progress === null ? undefined : JSON.parse(progress),
      }));
    },

    keepProgress: (id, progress) => keep({ id, progress: JSON.stringify(progress) }),

    handled: (id, kept) => finish({ id, ...kept }),
  };
}
