import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const DESK: Migration = { name: "0009-desk", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("offers")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("revision", "integer")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("offers_key", ["story", "hash"])
    .execute();
  await schema
    .createTable("offer_messages")
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("message", "bigint")
    .addColumn("shown", "text")
    .addColumn("is_theirs", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("due_at", "bigint", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("offer_messages_key", ["story", "hash", "chat"])
    .execute();
  await schema
    .createTable("awaited_texts")
    .addColumn("chat", "bigint", (column) => column.primaryKey())
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("fact", "text", (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .execute();
}
