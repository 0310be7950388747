import type { Kysely } from "kysely";
import type { PostRow, Tables } from "./tables.ts";

export interface OutdatedPost extends PostRow {
  /** The story's newest revision. */
  readonly newest: number;
  readonly thread: number | null;
  /** Of the chat's follow; null where it doesn't follow the story. */
  readonly is_paused: number | null;
}

/** Posts that are due and don't show the newest revision, unless that was stopped, or the chat can't be reached. */
export function selectOutdated(
  database: Kysely<Tables>,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<OutdatedPost[]> {
  return database
    .selectFrom("posts")
    .innerJoin(
      (from) =>
        from
          .selectFrom("revisions")
          .select((row) => ["story", row.fn.max("number").as("newest")])
          .groupBy("story")
          .as("latest"),
      (join) => join.onRef("latest.story", "=", "posts.story"),
    )
    .leftJoin("announcements", (join) =>
      join
        .onRef("announcements.story", "=", "posts.story")
        .onRef("announcements.revision", "=", "latest.newest"),
    )
    .leftJoin("readers", "readers.chat", "posts.chat")
    .leftJoin("chats", "chats.chat", "posts.chat")
    .leftJoin("follows", (join) =>
      join.onRef("follows.chat", "=", "posts.chat").onRef("follows.story", "=", "posts.story"),
    )
    .selectAll("posts")
    .select(["newest", "thread", "is_paused"])
    .where("posts.due_at", "<=", now)
    .where("posts.state", "in", ["queued", "doubtful", "claimed", "sent"])
    .whereRef("posts.revision", "<", "latest.newest")
    .where("stopped_at", "is", null)
    .where("gone_at", "is", null)
    .orderBy("posts.due_at")
    .limit(limit)
    .execute();
}
