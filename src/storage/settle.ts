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
  const isSent = delivery.state === "sent";
  if (isSent || mayHaveTold) await writeToldWishes(transaction, owed, told, { isSent });
  if (!isSent || owed.follow === undefined) return;
  const facts = new Set([...owed.follow.toldFacts, ...told.facts]);
  await transaction
    .updateTable("follows")
    .set({ told: told.revision, told_facts: JSON.stringify([...facts]) })
    .where("chat", "=", owed.chat)
    .where("story", "=", owed.story)
    .where("told", "<", told.revision)
    .execute();
}

/** One that may have been told is open still; what was told is put right also where it was not sent again. */
async function writeToldWishes(
  transaction: Kysely<Tables>,
  { chat, story }: Owed,
  { revision, wishes }: Told,
  { isSent }: { readonly isSent: boolean },
): Promise<void> {
  for (const { id, fact = null } of wishes) {
    await transaction
      .updateTable("wishes")
      .set({ fact, ...(isSent && { told: revision }) })
      .where((row) => row.and({ chat, story, id }))
      .execute();
  }
  if (!isSent) return;
  await transaction
    .updateTable("wishes")
    .set({ told: revision })
    .where((row) => row.and({ chat, story }))
    .where("told", "<", revision)
    .execute();
}
