import type { Kysely } from "kysely";
import { forgetChat } from "./forget.ts";
import { KEPT_MS } from "./kept.ts";
import type { Tables } from "./tables.ts";

/** Of the last half hour there are few: it takes no time. */
export async function deleteExpiredConversations(database: Kysely<Tables>, now: Date): Promise<void> {
  for (const table of ["conversations", "group_conversations"] as const) {
    await database
      .deleteFrom(table)
      .where("kept_at", "<=", now.getTime() - KEPT_MS.conversation)
      .execute();
  }
}

/** Deletes what has served its time. */
export async function deleteExpired(database: Kysely<Tables>, now: Date): Promise<void> {
  const before = (milliseconds: number) => now.getTime() - milliseconds;
  await database
    .deleteFrom("inbox")
    .where("body", "is", null)
    .where("received_at", "<=", before(KEPT_MS.handledUpdate))
    .execute();
  await deleteExpiredConversations(database, now);
  await database.deleteFrom("questions").where("asked_at", "<=", before(KEPT_MS.question)).execute();
  await database.deleteFrom("deliveries").where("since", "<=", before(KEPT_MS.delivery)).execute();
  await database
    .deleteFrom("posts")
    .where("is_kept", "=", 0)
    .where("since", "<=", before(KEPT_MS.delivery))
    .execute();
  await database.deleteFrom("wishes").where("wished_at", "<=", before(KEPT_MS.wish)).execute();
  await database.deleteFrom("awaited_texts").where("asked_at", "<=", before(KEPT_MS.conversation)).execute();
  const old = database.selectFrom("offers").select("hash").where("at", "<=", before(KEPT_MS.delivery));
  await database.deleteFrom("offer_messages").where("hash", "in", old).execute();
  const gone = await database
    .selectFrom("readers")
    .select("chat")
    .where("gone_at", "<=", before(KEPT_MS.goneReader))
    .execute();
  for (const { chat } of gone) await forgetChat(database, chat);
}
