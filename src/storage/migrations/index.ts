import { BEGINNINGS } from "./0001-beginnings.ts";
import type { Migration } from "./migration.ts";

/** In the order in which they are applied. */
export const MIGRATIONS: readonly Migration[] = [BEGINNINGS];
