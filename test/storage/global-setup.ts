import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { stopPostgres } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder of the run's PostgreSQL, which the first test that wants it starts. */
    postgresFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "askstory-pg-"));
  project.provide("postgresFolder", folder);
  return () => stopPostgres(folder);
}
