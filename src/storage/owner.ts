import type { Kysely } from "kysely";
import { AskstoryError } from "#errors";
import type { Tables } from "./tables.ts";

/**
 * Makes the database that of one bot, for good: another one's updates have numbers of their own.
 *
 * @throws AskstoryError `database-foreign` when it is another bot's
 */
export async function giveTo(
  database: Kysely<Tables>,
  bot: { readonly id: number; readonly username: string },
): Promise<void> {
  const owner = { key: "bot", value: String(bot.id) };
  await database
    .insertInto("meta")
    .values(owner)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const { value } = await database
    .selectFrom("meta")
    .select("value")
    .where("key", "=", owner.key)
    .executeTakeFirstOrThrow();
  if (value === owner.value) return;
  throw new AskstoryError(
    "database-foreign",
    `The database belongs to the bot ${value}, and this is @${bot.username}, ${owner.value}.`,
    "Set DATABASE_URL to a database of this bot's own.",
  );
}
