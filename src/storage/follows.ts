import type { Kysely, Selectable } from "kysely";
import { type Follow, type Follows, type Level, resume } from "#following";
import type { FactId, StoryId } from "#story";
import { oweWhatCameSince } from "./come-back.ts";
import { moveDeliveries } from "./delivery-rows.ts";
import { DEFAULT_LEVEL, readChoices, writeChoices, writeReader } from "./readers.ts";
import type { Tables } from "./tables.ts";
import { wishesOf } from "./wishes.ts";

export function followOf(row: Selectable<Tables["follows"]>): Follow {
  return {
    story: row.story as StoryId,
    told: row.told,
    toldFacts: JSON.parse(row.told_facts) as FactId[],
    ...(row.what !== null && { what: row.what as Level }),
    isPaused: row.is_paused === 1,
  };
}

export function createFollows(database: Kysely<Tables>, now: () => Date): Follows {
  return {
    async count() {
      const { count } = await database
        .selectFrom("follows")
        .leftJoin("readers", "readers.chat", "follows.chat")
        .select((row) => row.fn.count<number>("follows.chat").distinct().as("count"))
        .where("readers.gone_at", "is", null)
        .executeTakeFirstOrThrow();
      return count;
    },

    async countOf(story) {
      const rows = await database
        .selectFrom("follows")
        .leftJoin("readers", "readers.chat", "follows.chat")
        .select((row) => [
          row.fn.coalesce("follows.what", "readers.what").as("what"),
          row.fn.countAll<number>().as("count"),
        ])
        .where("follows.story", "=", story)
        .where("readers.gone_at", "is", null)
        .groupBy((row) => row.fn.coalesce("follows.what", "readers.what"))
        .execute();
      const counts: Record<Level, number> = { headline: 0, key: 0, all: 0 };
      for (const { what, count } of rows) counts[(what ?? DEFAULT_LEVEL) as Level] += count;
      return counts;
    },

    async of(chat) {
      const rows = await database
        .selectFrom("follows")
        .selectAll()
        .where("chat", "=", chat)
        .orderBy("story")
        .execute();
      return rows.map(followOf);
    },

    async follow(chat, story, revision) {
      await database
        .insertInto("follows")
        .values({ chat, story, told: revision, told_facts: "[]" })
        .onConflict((conflict) => conflict.columns(["chat", "story"]).doNothing())
        .execute();
    },

    unfollow: (chat, story) =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom("follows").where("chat", "=", chat).where("story", "=", story).execute();
        await transaction
          .deleteFrom("deliveries")
          .where("chat", "=", chat)
          .where("story", "=", story)
          .where("state", "not in", ["claimed", "sent"])
          .where((row) => row.not(row.exists(wishesOf(transaction, { chat, story }))))
          .execute();
      }),

    change: (chat, story, { what, isPaused }) =>
      database.transaction().execute(async (transaction) => {
        const set = {
          ...(what !== undefined && { what }),
          ...(isPaused !== undefined && { is_paused: isPaused ? 1 : 0 }),
        };
        await transaction
          .updateTable("follows")
          .set(set)
          .where("chat", "=", chat)
          .where("story", "=", story)
          .execute();
        if (isPaused === false) await resumePaused(transaction, chat, story, now().getTime());
      }),

    choices: (chat) => readChoices(database, chat),

    choose: (chat, choices) =>
      database.transaction().execute(async (transaction) => {
        await writeChoices(transaction, chat, choices);
        await transaction
          .updateTable("deliveries")
          .set({ due_at: now().getTime() })
          .where("chat", "=", chat)
          .where("state", "=", "queued")
          .execute();
      }),

    async leave(chat) {
      const known = await database
        .selectFrom("readers")
        .select("chat")
        .where("chat", "=", chat)
        .where("gone_at", "is not", null)
        .executeTakeFirst();
      if (known === undefined) await writeReader(database, chat, { gone_at: now().getTime() });
      return known === undefined;
    },

    comeBack: (chat) =>
      database.transaction().execute(async (transaction) => {
        const back = await transaction
          .updateTable("readers")
          .set({ gone_at: null })
          .where("chat", "=", chat)
          .where("gone_at", "is not", null)
          .executeTakeFirst();
        if (back.numUpdatedRows === 0n) return;
        await oweWhatCameSince(transaction, chat, now().getTime());
      }),
  };
}

/** What an announcement that was stopped has paused stays so. */
async function resumePaused(
  transaction: Kysely<Tables>,
  chat: number,
  story: StoryId,
  now: number,
): Promise<void> {
  const rows = await transaction
    .selectFrom("deliveries")
    .innerJoin("announcements", (join) =>
      join
        .onRef("announcements.story", "=", "deliveries.story")
        .onRef("announcements.revision", "=", "deliveries.revision"),
    )
    .selectAll("deliveries")
    .where("deliveries.chat", "=", chat)
    .where("deliveries.story", "=", story)
    .where("deliveries.state", "=", "paused")
    .where("announcements.stopped_at", "is", null)
    .execute();
  await moveDeliveries(transaction, rows, (delivery) => resume(delivery, now));
}
