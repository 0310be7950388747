import type { SchemaModule } from "kysely";

/** One step of the tables' way to what they are now. Once released, it is never edited. */
export interface Migration {
  /** Never changes: it is how a database knows what was done to it. */
  readonly name: string;
  readonly up: (schema: SchemaModule) => Promise<void>;
}
