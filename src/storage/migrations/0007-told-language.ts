import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const TOLD_LANGUAGE: Migration = { name: "0007-told-language", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema.alterTable("chats").addColumn("told_language", "text").execute();
}
