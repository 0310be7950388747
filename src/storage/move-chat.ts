import { type Kysely, sql } from "kysely";
import type { PersonalTable, Tables } from "./tables.ts";

/** What tells the rows of one chat in a table from one another. */
const KEYS_WITHIN_CHAT: Record<PersonalTable, readonly string[]> = {
  inbox: ["update_id"],
  conversations: [],
  chats: [],
  readers: [],
  follows: ["story"],
  deliveries: ["story", "revision"],
  wishes: ["story", "id"],
};

/**
 * A group has become a supergroup with another id: its rows move, but where the new id has one already. It is told in
 * three ways, in any order: a second time finds nothing to move.
 */
export async function moveChat(transaction: Kysely<Tables>, from: number, to: number): Promise<void> {
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
}
