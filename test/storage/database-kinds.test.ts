import { afterEach, expect, test, vi } from "vitest";
import { databaseKinds } from "./database-kinds.ts";

const NOWHERE = "";
const REASON = "not here: set TEST_DATABASE_URL, or install Debian's package postgresql";

afterEach(() => {
  vi.unstubAllEnvs();
});

const postgres = () => databaseKinds(() => "", NOWHERE)[1];

test("without PostgreSQL its tests are skipped, and say why", () => {
  vi.stubEnv("TEST_DATABASE_URL", "");
  vi.stubEnv("CI", "");
  expect(postgres()).toMatchObject({ name: `PostgreSQL (${REASON})`, isMissing: true });
});

test("with CI=true they fail, and say why", async () => {
  vi.stubEnv("TEST_DATABASE_URL", "");
  vi.stubEnv("CI", "true");
  expect(postgres().isMissing).toBe(false);
  await expect(postgres().open()).rejects.toThrow(`PostgreSQL is ${REASON}`);
});

test("a server that is given is taken", () => {
  vi.stubEnv("TEST_DATABASE_URL", "postgres://localhost/test");
  expect(postgres()).toMatchObject({ name: "PostgreSQL", isMissing: false });
});
