import type { Kysely, Selectable } from "kysely";
import { type Level, type NewsChoices, settingsOf } from "#following";
import type { Tables } from "./tables.ts";

/** What a reader wants to hear who has not chosen. */
export const DEFAULT_LEVEL = settingsOf({}, "UTC").what;

export async function readChoices(database: Kysely<Tables>, chat: number): Promise<NewsChoices> {
  return (await choicesOfAll(database, [chat])).get(chat) ?? {};
}

export async function choicesOfAll(
  database: Kysely<Tables>,
  chats: readonly number[],
): Promise<ReadonlyMap<number, NewsChoices>> {
  const readers = await database.selectFrom("readers").selectAll().where("chat", "in", chats).execute();
  const set = await database
    .selectFrom("chats")
    .select(["chat", "time_zone", "language"])
    .where("chat", "in", chats)
    .execute();
  const readersByChat = new Map(readers.map((row) => [row.chat, row]));
  const setByChat = new Map(set.map((row) => [row.chat, row]));
  return new Map(chats.map((chat) => [chat, choicesOf(readersByChat.get(chat), setByChat.get(chat))]));
}

function choicesOf(
  reader: Selectable<Tables["readers"]> | undefined,
  set: Pick<Selectable<Tables["chats"]>, "time_zone" | "language"> | undefined,
): NewsChoices {
  const { what = null, daily_at = null, quiet_from = null, quiet_to = null } = reader ?? {};
  const { time_zone: timeZone = null, language = null } = set ?? {};
  return {
    ...(what !== null && { what: what as Level }),
    ...(daily_at !== null && { when: { dailyAt: daily_at } }),
    ...(quiet_from !== null && quiet_to !== null && { quiet: { from: quiet_from, to: quiet_to } }),
    ...(timeZone !== null && { timeZone }),
    ...(language !== null && { language }),
  };
}

/** Writes those that are given. */
export async function writeChoices(
  transaction: Kysely<Tables>,
  chat: number,
  { what, when, quiet, timeZone }: NewsChoices,
): Promise<void> {
  const row = {
    ...(what !== undefined && { what }),
    ...(when !== undefined && { daily_at: when === "atOnce" ? null : when.dailyAt }),
    ...(quiet !== undefined && { quiet_from: quiet.from, quiet_to: quiet.to }),
  };
  if (Object.keys(row).length > 0) await writeReader(transaction, chat, row);
  if (timeZone === undefined) return;
  // A daily summary is due by another clock now.
  await transaction.updateTable("summaries").set({ next_at: null }).where("chat", "=", chat).execute();
  await transaction
    .insertInto("chats")
    .values({ chat, time_zone: timeZone })
    .onConflict((conflict) => conflict.column("chat").doUpdateSet({ time_zone: timeZone }))
    .execute();
}

export async function writeReader(
  transaction: Kysely<Tables>,
  chat: number,
  row: Partial<Omit<Tables["readers"], "chat">>,
): Promise<void> {
  await transaction
    .insertInto("readers")
    .values({ chat, ...row })
    .onConflict((conflict) => conflict.column("chat").doUpdateSet(row))
    .execute();
}
