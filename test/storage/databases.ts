import { inject } from "vitest";
import { databaseKinds } from "./database-kinds.ts";

export type { TestDatabase } from "./database-kinds.ts";

/** A test of what is kept runs on each of them. */
export const DATABASES = databaseKinds(() => inject("postgresFolder"));
