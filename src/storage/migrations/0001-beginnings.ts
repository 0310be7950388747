import { type SchemaModule, sql } from "kysely";
import type { Migration } from "./migration.ts";

export const BEGINNINGS: Migration = { name: "0001-beginnings", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("meta")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("inbox")
    .addColumn("update_id", "bigint", (column) => column.primaryKey())
    .addColumn("chat", "bigint")
    .addColumn("body", "text")
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("progress", "text")
    .execute();
  await schema
    .createIndex("inbox_waiting")
    .on("inbox")
    .column("update_id")
    .where(sql.ref("body"), "is not", null)
    .execute();
  await schema
    .createTable("conversations")
    .addColumn("chat", "bigint", (column) => column.primaryKey())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("chats")
    .addColumn("chat", "bigint", (column) => column.primaryKey())
    .addColumn("story", "text")
    .addColumn("language", "text")
    .addColumn("time_zone", "text")
    .execute();
  await schema
    .createTable("questions")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("story", "text")
    .addColumn("revision", "integer")
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("questions_asked_at").on("questions").column("asked_at").execute();
  await schema
    .createTable("revisions")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("note", "text")
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("article", "text", (column) => column.notNull())
    .addColumn("facts", "text")
    .addPrimaryKeyConstraint("revisions_key", ["story", "number"])
    .execute();
  await schema
    .createTable("changes")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("fact", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("cause", "text")
    .addPrimaryKeyConstraint("changes_key", ["story", "revision", "fact"])
    .addForeignKeyConstraint("changes_revision", ["story", "revision"], "revisions", ["story", "number"])
    .execute();
}
