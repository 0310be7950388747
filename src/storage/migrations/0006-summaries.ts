import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const SUMMARIES: Migration = { name: "0006-summaries", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("posts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("length", "text", (column) => column.notNull())
    .addColumn("is_kept", "integer", (column) => column.notNull())
    .addColumn("message", "bigint")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("doubts", "integer", (column) => column.notNull())
    .addColumn("doubt_since", "bigint")
    .execute();
  await schema.createIndex("posts_story").on("posts").columns(["story", "revision"]).execute();
  await schema.createIndex("posts_chat").on("posts").columns(["chat", "story"]).execute();
  await schema
    .createTable("summaries")
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("length", "text", (column) => column.notNull())
    .addColumn("daily_at", "integer")
    .addColumn("next_at", "bigint")
    .addPrimaryKeyConstraint("summaries_key", ["chat", "story"])
    .execute();
}
