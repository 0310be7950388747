import type { Kysely } from "kysely";
import { type Level, type NewsChoices, settingsOf } from "#following";
import type { Tables } from "./tables.ts";

/** What a reader wants to hear who has not chosen. */
export const DEFAULT_LEVEL = settingsOf({}, "UTC").what;

/** What is read of a reader's choices, from `readers` and `chats` joined. */
export interface ChoiceColumns {
  readonly what: string | null;
  readonly daily_at: number | null;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
  readonly time_zone: string | null;
}

export function choicesOf(row: ChoiceColumns): NewsChoices {
  return {
    ...(row.what !== null && { what: row.what as Level }),
    ...(row.daily_at !== null && { when: { dailyAt: row.daily_at } }),
    ...(row.quiet_from !== null &&
      row.quiet_to !== null && { quiet: { from: row.quiet_from, to: row.quiet_to } }),
    ...(row.time_zone !== null && { timeZone: row.time_zone }),
  };
}

export async function readChoices(database: Kysely<Tables>, chat: number): Promise<NewsChoices> {
  const reader = await database.selectFrom("readers").selectAll().where("chat", "=", chat).executeTakeFirst();
  const set = await database
    .selectFrom("chats")
    .select("time_zone")
    .where("chat", "=", chat)
    .executeTakeFirst();
  const nothing = { what: null, daily_at: null, quiet_from: null, quiet_to: null };
  return choicesOf({ ...nothing, ...reader, time_zone: set?.time_zone ?? null });
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
