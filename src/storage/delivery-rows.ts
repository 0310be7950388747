import type { ExpressionBuilder, Kysely } from "kysely";
import type { Delivery, DeliveryState, Owed } from "#following";
import type { DeliveryRow, Tables } from "./tables.ts";

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

/** The row of a claim; none where the claim ran out, and somebody else has it now. */
export function ofOwed({ story, revision, chat, delivery }: Owed) {
  return (row: ExpressionBuilder<Tables, "deliveries">) =>
    row.and({ story, revision, chat, state: "claimed", due_at: delivery.dueAt });
}
