import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const WISHES: Migration = { name: "0003-wishes", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("wishes")
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("story", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("wished_at", "bigint", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("told", "integer")
    .addColumn("fact", "text")
    .addPrimaryKeyConstraint("wishes_key", ["chat", "story", "id"])
    .execute();
  await schema.createIndex("wishes_story").on("wishes").columns(["story", "chat"]).execute();
}
