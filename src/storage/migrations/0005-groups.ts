import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const GROUPS: Migration = { name: "0005-groups", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema.alterTable("chats").addColumn("thread", "bigint").execute();
  await schema.alterTable("chats").addColumn("set_up_by", "bigint").execute();
  await schema.alterTable("chats").addColumn("title", "text").execute();
}
