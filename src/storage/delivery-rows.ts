import type { ExpressionBuilder, Kysely } from "kysely";
import { type Delivery, type DeliveryState, type Owed, WAITING_STATES } from "#following";
import type { DeliveryRow, Tables } from "./tables.ts";

/** Owed still, and by nobody claimed. */
export const OPEN_STATES: readonly DeliveryState[] = [...WAITING_STATES, "paused"];

export function deliveryOf({
  state,
  due_at,
  doubts,
  doubt_since,
}: Pick<DeliveryRow, "state" | "due_at" | "doubts" | "doubt_since">): Delivery {
  return {
    state: state as DeliveryState,
    dueAt: due_at,
    doubts,
    ...(doubt_since !== null && { doubtSince: doubt_since }),
  };
}

export function columnsOf({ state, dueAt, doubts, doubtSince }: Delivery) {
  return { state, due_at: dueAt, doubts, doubt_since: doubtSince ?? null };
}

/** Moves deliveries, each as the pure moves have it. */
export async function moveDeliveries(
  transaction: Kysely<Tables>,
  rows: readonly DeliveryRow[],
  move: (delivery: Delivery) => Delivery,
): Promise<DeliveryRow[]> {
  const moved = rows.map((row) => ({ ...row, ...columnsOf(move(deliveryOf(row))) }));
  for (const { story, revision, chat, ...columns } of moved) {
    await transaction
      .updateTable("deliveries")
      .set(columns)
      .where("story", "=", story)
      .where("revision", "=", revision)
      .where("chat", "=", chat)
      .execute();
  }
  return moved;
}

/**
 * A chat is owed one message about a story: a delivery that waits again beside one for another revision, which came while
 * it was claimed, or that stands there since two chats have become one, is joined with it. Doubts stay recorded.
 */
export async function joinOpen(
  transaction: Kysely<Tables>,
  { story, chat }: Pick<DeliveryRow, "story" | "chat">,
): Promise<void> {
  const rows = await transaction
    .selectFrom("deliveries")
    .selectAll()
    .where("story", "=", story)
    .where("chat", "=", chat)
    .where("state", "in", OPEN_STATES)
    .orderBy("revision")
    .execute();
  if (rows.length < 2) return;
  const joined = rows.reduce(join);
  await transaction
    .deleteFrom("deliveries")
    .where((row) => row.and({ story, chat }))
    .where(
      "revision",
      "in",
      rows.map(({ revision }) => revision),
    )
    .execute();
  await transaction.insertInto("deliveries").values(joined).execute();
}

export function join(older: DeliveryRow, newer: DeliveryRow): DeliveryRow {
  return {
    ...newer,
    state: older.doubts > 0 && newer.state === "queued" ? "doubtful" : newer.state,
    due_at: Math.max(older.due_at, newer.due_at),
    doubts: older.doubts + newer.doubts,
    doubt_since: older.doubt_since ?? newer.doubt_since,
    since: older.since,
    perhaps: newer.perhaps ?? older.perhaps,
  };
}

/** The row of a claim; none where the claim ran out, and somebody else has it now. */
export function ofOwed({ story, revision, chat, delivery }: Owed) {
  return (row: ExpressionBuilder<Tables, "deliveries">) =>
    row.and({ story, revision, chat, state: "claimed", due_at: delivery.dueAt });
}
