import { defineConfig } from "vitest/config";

// Whole journeys in a real editor in a real browser: two at a time, since each waits for its window half of the time.
export default defineConfig({
  test: {
    include: ["test/journeys/**/*.journey.ts"],
    globalSetup: ["test/journeys/support/end-hosts.ts"],
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
