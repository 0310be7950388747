import type { Kysely } from "kysely";
import type { FeedStore, WatchedFeed, WatchedItem } from "#watching";
import type { StoryId } from "#story";
import type { FeedItemRow, FeedRow, Tables } from "./tables.ts";

/** So many items of a feed are remembered, the newest: more than any feed lists, so that none comes back as new. */
const ITEMS_KEPT = 5000;

export function createFeeds(database: Kysely<Tables>, now: () => Date): FeedStore {
  return {
    async claim(address, until) {
      await database
        .insertInto("feeds")
        .values({ address, failures: 0, due_at: 0 })
        .onConflict((conflict) => conflict.column("address").doNothing())
        .execute();
      const row = await database
        .updateTable("feeds")
        .set({ due_at: until })
        .where("address", "=", address)
        .where("due_at", "<=", now().getTime())
        .returningAll()
        .executeTakeFirst();
      return row && feedOf(row);
    },

    async items(address) {
      const rows = await database
        .selectFrom("feed_items")
        .selectAll()
        .where("feed", "=", address)
        .orderBy("number")
        .execute();
      return rows.map(itemOf);
    },

    keep: (feed, items = []) =>
      database.transaction().execute(async (transaction) => {
        const { address, ...row } = rowOf(feed);
        await transaction.updateTable("feeds").set(row).where("address", "=", address).execute();
        for (const item of items) await writeItem(transaction, address, item);
        const newest = items.reduce((last, { number }) => Math.max(last, number), 0);
        await transaction
          .deleteFrom("feed_items")
          .where("feed", "=", address)
          .where("number", "<=", newest - ITEMS_KEPT)
          .execute();
      }),

    async nextDue(addresses) {
      const row = await database
        .selectFrom("feeds")
        .select((from) => from.fn.min("due_at").as("due_at"))
        .where("address", "in", addresses)
        .executeTakeFirst();
      return row?.due_at ?? undefined;
    },

    async forgetEnded(except) {
      await database.transaction().execute(async (transaction) => {
        const ended = transaction
          .selectFrom("feeds")
          .select("address")
          .where("due_at", "is", null)
          .where("address", "not in", except);
        await transaction.deleteFrom("feed_items").where("feed", "in", ended).execute();
        await transaction.deleteFrom("feeds").where("address", "in", ended).execute();
      });
    },
  };
}

async function writeItem(transaction: Kysely<Tables>, feed: string, item: WatchedItem): Promise<void> {
  const row = { ...item, likeness: item.likeness ?? null, story: item.story ?? null };
  await transaction
    .insertInto("feed_items")
    .values({ feed, ...row })
    .onConflict((conflict) => conflict.columns(["feed", "number"]).doUpdateSet(row))
    .execute();
}

function rowOf({ movedTo, etag, lastModified, readAt, dueAt, ...feed }: WatchedFeed): FeedRow {
  return {
    ...feed,
    moved_to: movedTo ?? null,
    etag: etag ?? null,
    last_modified: lastModified ?? null,
    read_at: readAt ?? null,
    due_at: dueAt ?? null,
  };
}

function feedOf({ moved_to, etag, last_modified, read_at, due_at, ...feed }: FeedRow): WatchedFeed {
  return {
    ...feed,
    movedTo: moved_to ?? undefined,
    etag: etag ?? undefined,
    lastModified: last_modified ?? undefined,
    readAt: read_at ?? undefined,
    dueAt: due_at ?? undefined,
  };
}

function itemOf({ likeness, work, story, number, id, link, state, tries }: FeedItemRow): WatchedItem {
  return {
    number,
    id,
    link,
    likeness: likeness ?? undefined,
    state,
    work: work as WatchedItem["work"],
    tries,
    story: (story as StoryId | null) ?? undefined,
  };
}
