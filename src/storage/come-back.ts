import type { Kysely } from "kysely";
import { owe, pause, resume } from "#following";
import { columnsOf, deliveryOf } from "./delivery-rows.ts";
import type { Tables } from "./tables.ts";

/** Owes one message for each story that the chat follows or has wishes for and that has told something since, whatever was left undelivered. */
export async function oweWhatCameSince(
  transaction: Kysely<Tables>,
  chat: number,
  now: number,
): Promise<void> {
  await transaction
    .updateTable("posts")
    .set({ state: "queued", due_at: now })
    .where("chat", "=", chat)
    .where("state", "=", "gone")
    .execute();
  for (const [story, told] of await toldByStory(transaction, chat)) {
    const latest = await transaction
      .selectFrom("announcements")
      .selectAll()
      .where("story", "=", story)
      .where("revision", ">", told)
      .orderBy("revision", "desc")
      .limit(1)
      .executeTakeFirst();
    const rows = await transaction
      .selectFrom("deliveries")
      .selectAll()
      .where("chat", "=", chat)
      .where("story", "=", story)
      .where("state", "not in", ["sent", "failed"])
      .orderBy("revision")
      .execute();
    const undelivered = rows.filter(({ state }) => state === "gone");
    // Somebody is about to send it.
    if (latest === undefined || rows.length > undelivered.length) continue;
    const last = undelivered.at(-1);
    const delivery = last === undefined ? owe(now) : resume(deliveryOf(last), now);
    await transaction
      .deleteFrom("deliveries")
      .where("chat", "=", chat)
      .where("story", "=", story)
      .where("state", "=", "gone")
      .execute();
    await transaction
      .insertInto("deliveries")
      .values({
        story,
        revision: latest.revision,
        chat,
        ...columnsOf(latest.stopped_at === null ? delivery : pause(delivery, now)),
        since: last?.since ?? now,
        perhaps: last?.perhaps ?? null,
      })
      .onConflict((conflict) => conflict.columns(["story", "revision", "chat"]).doNothing())
      .execute();
  }
}

/** The revision up to which the chat was told of each story. */
async function toldByStory(transaction: Kysely<Tables>, chat: number): Promise<Map<string, number>> {
  const wishes = await transaction
    .selectFrom("wishes")
    .select((row) => ["story", row.fn.min(row.fn.coalesce("told", "revision")).as("told")])
    .where("chat", "=", chat)
    .groupBy("story")
    .execute();
  const follows = await transaction
    .selectFrom("follows")
    .select(["story", "told"])
    .where("chat", "=", chat)
    .execute();
  return new Map([...wishes, ...follows].map(({ story, told }) => [story, told]));
}
