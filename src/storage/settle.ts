import type { Kysely } from "kysely";
import type { Delivery, Owed, Told } from "#following";
import { columnsOf, joinNewer, ofOwed, OPEN_STATES } from "./delivery-rows.ts";
import { writeReader } from "./readers.ts";
import type { Tables } from "./tables.ts";

export interface Settled {
  readonly owed: Owed;
  readonly delivery: Delivery;
  readonly told: Told;
}

/** What became of a claim, with what follows from it for the chat. */
export async function writeSettled(
  transaction: Kysely<Tables>,
  { owed, delivery, told }: Settled,
  now: number,
): Promise<void> {
  const mayHaveTold = delivery.doubts > owed.delivery.doubts;
  const { numUpdatedRows } = await transaction
    .updateTable("deliveries")
    .set({ ...columnsOf(delivery), ...(mayHaveTold && { perhaps: told.revision }) })
    .where(ofOwed(owed))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  if (OPEN_STATES.includes(delivery.state)) await joinNewer(transaction, owed);
  if (delivery.state === "gone") await writeReader(transaction, owed.chat, { gone_at: now });
  if (delivery.state !== "sent") return;
  const facts = new Set([...owed.follow.toldFacts, ...told.facts]);
  await transaction
    .updateTable("follows")
    .set({ told: told.revision, told_facts: JSON.stringify([...facts]) })
    .where("chat", "=", owed.chat)
    .where("story", "=", owed.story)
    .where("told", "<", told.revision)
    .execute();
}
