import type { Kysely, Selectable } from "kysely";
import {
  afterLostClaim,
  claim,
  nextDaily,
  type OwedSummary,
  owe,
  type Summaries,
  type WantedSummary,
} from "#following";
import type { StoryId, SummaryLength } from "#story";
import { columnsOf, deliveryOf } from "./delivery-rows.ts";
import { selectOutdated, type OutdatedPost } from "./outdated-posts.ts";
import { writeReader } from "./readers.ts";
import type { PostRow, Tables } from "./tables.ts";

/** A summary is a post; what chats want of them stands in `summaries`. */
export function createSummaries(database: Kysely<Tables>, now: () => Date): Summaries {
  const clock = () => now().getTime();

  async function claimOne(row: OutdatedPost): Promise<OwedSummary | undefined> {
    const waiting = row.state === "sent" ? owe(clock()) : deliveryOf(row);
    const delivery = claim(row.state === "claimed" ? afterLostClaim(waiting, clock()) : waiting, clock());
    const { numUpdatedRows } = await database
      .updateTable("posts")
      .set(columnsOf(delivery))
      .where((post) => post.and({ id: row.id, state: row.state, due_at: row.due_at }))
      .executeTakeFirst();
    // Somebody else has it.
    if (numUpdatedRows === 0n) return undefined;
    return {
      id: row.id,
      chat: row.chat,
      ...(row.thread !== null && row.thread !== 0 && { thread: row.thread }),
      story: row.story as StoryId,
      length: row.length as SummaryLength,
      ...(row.message !== null && { message: row.message }),
      revision: row.message === null ? row.newest : row.revision,
      delivery,
      isFollowed: row.is_paused === 0,
    };
  }

  return {
    async remember({ chat, story, length, message, revision }) {
      await insertPost(
        database,
        { id: `${chat} ${message}`, chat, story, length, is_kept: 0, message, revision, state: "sent" },
        clock(),
      );
    },

    async wanted(chat, story) {
      const row = await database
        .selectFrom("summaries")
        .selectAll()
        .where((wanted) => wanted.and({ chat, story }))
        .executeTakeFirst();
      return row && wantedOf(row);
    },

    async want(chat, story, wanted) {
      await database
        .deleteFrom("summaries")
        .where((row) => row.and({ chat, story }))
        .execute();
      if (wanted === undefined) return;
      const { length, when } = wanted;
      const daily_at = when === "kept" ? null : when.dailyAt;
      await database
        .insertInto("summaries")
        .values({ chat, story, length, daily_at, next_at: null })
        .execute();
    },

    owe: (timeZone) =>
      database.transaction().execute(async (transaction) => {
        await oweKept(transaction, clock());
        await oweDaily(transaction, timeZone, clock());
      }),

    async claim(limit) {
      const claimed: OwedSummary[] = [];
      for (const row of await selectOutdated(database, { limit, now: clock() })) {
        const owed = await claimOne(row);
        if (owed) claimed.push(owed);
      }
      return claimed;
    },

    settle: (owed, delivery, shown) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("posts")
          .set({ ...columnsOf(delivery), ...shown })
          .where((post) => post.and({ id: owed.id, state: "claimed", due_at: owed.delivery.dueAt }))
          .executeTakeFirst();
        if (numUpdatedRows > 0n && delivery.state === "gone") {
          await writeReader(transaction, owed.chat, { gone_at: clock() });
        }
      }),

    async drop({ id }) {
      await database.deleteFrom("posts").where("id", "=", id).execute();
    },
  };
}

function wantedOf({ length, daily_at }: Selectable<Tables["summaries"]>): WantedSummary {
  return {
    length: length as SummaryLength,
    when: daily_at === null ? "kept" : { dailyAt: daily_at },
  };
}

/** One for each chat that wants it to stand there, where none does. */
async function oweKept(transaction: Kysely<Tables>, now: number): Promise<void> {
  const lacking = await transaction
    .selectFrom("summaries")
    .leftJoin("posts", (join) =>
      join
        .onRef("posts.chat", "=", "summaries.chat")
        .onRef("posts.story", "=", "summaries.story")
        .on("is_kept", "=", 1),
    )
    .select(["summaries.chat", "summaries.story", "summaries.length"])
    .where("daily_at", "is", null)
    .where("posts.id", "is", null)
    .execute();
  for (const { chat, story, length } of lacking) {
    const status = await statusOf(transaction, story);
    if (status === "published")
      await owePost(transaction, { id: `${chat} ${story}`, chat, story, length, is_kept: 1 }, now);
  }
}

async function oweDaily(transaction: Kysely<Tables>, usual: string, now: number): Promise<void> {
  const due = await transaction
    .selectFrom("summaries")
    .leftJoin("chats", "chats.chat", "summaries.chat")
    .select(["summaries.chat", "summaries.story", "length", "daily_at", "next_at", "time_zone"])
    .where("daily_at", "is not", null)
    .where((row) => row.or([row("next_at", "is", null), row("next_at", "<=", now)]))
    .execute();
  for (const { chat, story, length, daily_at, next_at, time_zone } of due) {
    const { numUpdatedRows } = await transaction
      .updateTable("summaries")
      .set({ next_at: nextDaily(daily_at ?? 0, time_zone ?? usual, now) })
      .where((row) => row.and({ chat, story }))
      .where("next_at", next_at === null ? "is" : "=", next_at)
      .executeTakeFirst();
    if (next_at === null || numUpdatedRows === 0n) continue;
    const id = `${chat} ${story} ${next_at}`;
    await owePost(transaction, { id, chat, story, length, is_kept: 0 }, now);
  }
}

async function statusOf(transaction: Kysely<Tables>, story: string): Promise<string | undefined> {
  const newest = await transaction
    .selectFrom("revisions")
    .select("status")
    .where("story", "=", story)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.status;
}

type NewPost = Pick<PostRow, "id" | "chat" | "story" | "length" | "is_kept">;

function owePost(transaction: Kysely<Tables>, post: NewPost, now: number): Promise<void> {
  return insertPost(transaction, { ...post, message: null, revision: 0, state: owe(now).state }, now);
}

async function insertPost(
  database: Kysely<Tables>,
  post: NewPost & Pick<PostRow, "message" | "revision" | "state">,
  now: number,
): Promise<void> {
  await database
    .insertInto("posts")
    .values({ ...post, since: now, due_at: now, doubts: 0, doubt_since: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
