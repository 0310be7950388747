import type { Kysely } from "kysely";
import type { PersonalTable, Tables } from "./tables.ts";

/** The compiler sees to it that no table with chats is missing. */
const PERSONAL: Record<PersonalTable, true> = {
  inbox: true,
  conversations: true,
  group_conversations: true,
  chats: true,
  readers: true,
  follows: true,
  deliveries: true,
  posts: true,
  summaries: true,
  wishes: true,
  offer_messages: true,
  awaited_texts: true,
};

/**
 * Deletes every row of a chat, at once or not at all. Of its updates the numbers stay, so that none is answered twice.
 *
 * @param during the update that asks for it, which stays until it is handled: a crash must not lose the reply
 */
export async function forgetChat(database: Kysely<Tables>, chat: number, during?: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("inbox")
      .set({ chat: null, body: null, progress: null })
      .where("chat", "=", chat)
      .$if(during !== undefined, (query) => query.where("update_id", "!=", during ?? 0))
      .execute();
    // Whoever has set up a group or a channel: it stays as it is, and they are not told of it any more.
    await transaction.updateTable("chats").set({ set_up_by: null }).where("set_up_by", "=", chat).execute();
    // What they spoke of in groups.
    await transaction.deleteFrom("group_conversations").where("person", "=", chat).execute();
    const { inbox: _numbersStay, ...others } = PERSONAL;
    for (const table of Object.keys(others) as (keyof typeof others)[]) {
      await transaction.deleteFrom(table).where("chat", "=", chat).execute();
    }
  });
}
