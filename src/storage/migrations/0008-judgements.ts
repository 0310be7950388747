import type { SchemaModule } from "kysely";
import type { Migration } from "./migration.ts";

export const JUDGEMENTS: Migration = { name: "0008-judgements", up };

async function up(schema: SchemaModule): Promise<void> {
  await schema.alterTable("questions").addColumn("number", "bigint").execute();
  await schema.alterTable("questions").addColumn("judged", "text").execute();
  await schema.alterTable("questions").addColumn("set_aside", "text").execute();
  await schema.createIndex("questions_number").on("questions").column("number").execute();
}
