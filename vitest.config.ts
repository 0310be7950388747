import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/storage/global-setup.ts",
    reporters: ["default", "./test/plain-summary.ts"],
    // The rooms keep no state of their own, so test files may share a worker: half the time.
    isolate: false,
    // Two share two cores well, also while one of them waits for a process or a database.
    maxWorkers: 3,
    // Rooms for the young objects that hold a read story: a twentieth of the time goes into collecting them else.
    execArgv: ["--max-semi-space-size=64"],
    // A busy machine is no failure.
    hookTimeout: 30_000,
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
