import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const FOLLOWING: Migration = { name: "0002-following", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("readers")
    .addColumn("chat", "bigint", (column) => column.primaryKey())
    .addColumn("what", "text")
    .addColumn("daily_at", "integer")
    .addColumn("quiet_from", "integer")
    .addColumn("quiet_to", "integer")
    .addColumn("gone_at", "bigint")
    .execute();
  await schema
    .createTable("follows")
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("told", "integer", (column) => column.notNull())
    .addColumn("told_facts", "text", (column) => column.notNull())
    .addColumn("what", "text")
    .addColumn("is_paused", "integer", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("follows_key", ["chat", "story"])
    .execute();
  await schema.createIndex("follows_story").on("follows").columns(["story", "chat"]).execute();
  await schema
    .createTable("announcements")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("is_correction", "integer", (column) => column.notNull())
    .addColumn("stopped_at", "bigint")
    .addPrimaryKeyConstraint("announcements_key", ["story", "revision"])
    .execute();
  await schema
    .createTable("deliveries")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("doubts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("doubt_since", "bigint")
    .addColumn("since", "bigint", (column) => column.notNull())
    .addColumn("perhaps", "integer")
    .addPrimaryKeyConstraint("deliveries_key", ["story", "revision", "chat"])
    .execute();
  await schema.createIndex("deliveries_due").on("deliveries").columns(["state", "due_at"]).execute();
  await schema.createIndex("deliveries_chat").on("deliveries").columns(["chat", "story"]).execute();
}
