import type { Kysely } from "kysely";
import type { AwaitedText, AwaitedTexts } from "#editing";
import type { FactId, StoryId } from "#story";
import { KEPT_MS } from "./kept.ts";
import type { Tables } from "./tables.ts";

export function createAwaitedTexts(database: Kysely<Tables>, now: () => Date): AwaitedTexts {
  return {
    async read(chat) {
      const row = await database
        .selectFrom("awaited_texts")
        .selectAll()
        .where("chat", "=", chat)
        .where("asked_at", ">", now().getTime() - KEPT_MS.conversation)
        .executeTakeFirst();
      return (
        row && {
          story: row.story as StoryId,
          fact: row.fact as FactId,
          part: row.part as AwaitedText["part"],
        }
      );
    },

    async keep(chat, awaited) {
      const row = { ...awaited, asked_at: now().getTime() };
      await database
        .insertInto("awaited_texts")
        .values({ chat, ...row })
        .onConflict((conflict) => conflict.column("chat").doUpdateSet(row))
        .execute();
    },

    async clear(chat) {
      await database.deleteFrom("awaited_texts").where("chat", "=", chat).execute();
    },
  };
}
