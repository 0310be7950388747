import { type Kysely, sql } from "kysely";
import { join, joinOpen, OPEN_STATES } from "./delivery-rows.ts";
import type { PersonalTable, Tables } from "./tables.ts";

/** What tells the rows of one chat in a table from one another. */
const KEYS_WITHIN_CHAT: Record<PersonalTable, readonly string[]> = {
  inbox: ["update_id"],
  conversations: [],
  group_conversations: ["person", "message"],
  chats: [],
  readers: [],
  follows: ["story"],
  deliveries: ["story", "revision"],
  posts: ["id"],
  summaries: ["story"],
  wishes: ["story", "id"],
  offer_messages: ["story", "hash"],
  awaited_texts: [],
};

/**
 * A group has become a supergroup with another id: its rows move, but where the new id has one already. It is told in
 * three ways, in any order: a second time finds nothing to move.
 */
export async function moveChat(transaction: Kysely<Tables>, from: number, to: number): Promise<void> {
  await joinTwins(transaction, from, to);
  await keepLatestTold(transaction, from, to);
  // A supergroup's messages have numbers of its own: those of the group's can't be edited nor replied to.
  await transaction.deleteFrom("posts").where("chat", "=", from).where("message", "is not", null).execute();
  await transaction
    .deleteFrom("group_conversations")
    .where("chat", "=", from)
    .where("message", "!=", 0)
    .execute();
  for (const [name, keys] of Object.entries(KEYS_WITHIN_CHAT)) {
    const table = sql.table(name);
    const same = keys.map((key) => sql`and taken.${sql.ref(key)} = ${table}.${sql.ref(key)}`);
    await sql`
      update ${table} set chat = ${to}
      where chat = ${from}
        and not exists (select 1 from ${table} as taken where taken.chat = ${to} ${sql.join(same, sql` `)})
    `.execute(transaction);
    await sql`delete from ${table} where chat = ${from}`.execute(transaction);
  }
  const stories = await transaction
    .selectFrom("deliveries")
    .select("story")
    .where("chat", "=", to)
    .where("state", "in", OPEN_STATES)
    .distinct()
    .execute();
  for (const { story } of stories) await joinOpen(transaction, { story, chat: to });
}

/** Where both ids are owed the same announcement, no doubt of the old one is lost. */
async function joinTwins(transaction: Kysely<Tables>, from: number, to: number): Promise<void> {
  const rows = await transaction
    .selectFrom("deliveries")
    .selectAll()
    .where("chat", "in", [from, to])
    .where("state", "in", OPEN_STATES)
    .execute();
  for (const old of rows.filter(({ chat }) => chat === from)) {
    const { story, revision } = old;
    const twin = rows.find((row) => row.chat === to && row.story === story && row.revision === revision);
    if (twin === undefined) continue;
    await transaction
      .updateTable("deliveries")
      .set(join(old, twin))
      .where((row) => row.and({ story, revision, chat: to }))
      .execute();
  }
}

/** What either id was told is told to neither again. */
async function keepLatestTold(transaction: Kysely<Tables>, from: number, to: number): Promise<void> {
  const follows = await transaction.selectFrom("follows").selectAll().where("chat", "=", from).execute();
  for (const { story, told, told_facts } of follows) {
    await transaction
      .updateTable("follows")
      .set({ told, told_facts })
      .where((row) => row.and({ story, chat: to }))
      .where("told", "<", told)
      .execute();
  }
}
