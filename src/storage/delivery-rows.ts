import type { ExpressionBuilder, Kysely } from "kysely";
import { type Delivery, type DeliveryState, type Owed, WAITING_STATES } from "#following";
import type { DeliveryRow, Tables } from "./tables.ts";

/** Owed still, and by nobody claimed. */
export const OPEN_STATES: readonly DeliveryState[] = [...WAITING_STATES, "paused"];

export function deliveryOf({ state, due_at, doubts, doubt_since }: DeliveryRow): Delivery {
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
 * A delivery that waits again beside one for a newer revision, which came while it was claimed, becomes part of that: a
 * chat is owed one message about a story. Its doubts stay recorded.
 */
export async function joinNewer(
  transaction: Kysely<Tables>,
  { story, revision, chat }: Pick<DeliveryRow, "story" | "revision" | "chat">,
): Promise<void> {
  const rows = await transaction
    .selectFrom("deliveries")
    .selectAll()
    .where("story", "=", story)
    .where("chat", "=", chat)
    .where("revision", ">=", revision)
    .where("state", "in", OPEN_STATES)
    .orderBy("revision")
    .execute();
  const [older, newer] = [rows[0], rows.at(-1)];
  if (older?.revision !== revision || newer === undefined || newer === older) return;
  const key = (row: DeliveryRow) => ({ story, chat, revision: row.revision });
  await transaction
    .deleteFrom("deliveries")
    .where((row) => row.and(key(older)))
    .execute();
  await transaction
    .updateTable("deliveries")
    .set({
      state: older.doubts > 0 && newer.state === "queued" ? "doubtful" : newer.state,
      due_at: Math.max(older.due_at, newer.due_at),
      doubts: older.doubts + newer.doubts,
      doubt_since: older.doubt_since ?? newer.doubt_since,
      since: older.since,
      perhaps: newer.perhaps ?? older.perhaps,
    })
    .where((row) => row.and(key(newer)))
    .execute();
}

/** The row of a claim; none where the claim ran out, and somebody else has it now. */
export function ofOwed({ story, revision, chat, delivery }: Owed) {
  return (row: ExpressionBuilder<Tables, "deliveries">) =>
    row.and({ story, revision, chat, state: "claimed", due_at: delivery.dueAt });
}
