import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const FEEDS: Migration = { name: "0004-feeds", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("feeds")
    .addColumn("address", "text", (column) => column.primaryKey())
    .addColumn("moved_to", "text")
    .addColumn("etag", "text")
    .addColumn("last_modified", "text")
    .addColumn("read_at", "bigint")
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .execute();
  await schema
    .createTable("feed_items")
    .addColumn("feed", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("link", "text", (column) => column.notNull())
    .addColumn("likeness", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("work", "text", (column) => column.notNull())
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("story", "text")
    .addPrimaryKeyConstraint("feed_items_key", ["feed", "number"])
    .execute();
}
