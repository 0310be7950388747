import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const GROUP_CONVERSATIONS: Migration = { name: "0010-group-conversations", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema
    .createTable("group_conversations")
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("person", "bigint", (column) => column.notNull())
    .addColumn("message", "bigint", (column) => column.notNull())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("kept_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("group_conversations_key", ["chat", "person", "message"])
    .execute();
}
