import { defineConfig } from "vitest/config";

// Whole journeys in a real editor in a real browser: one after the other, since each needs the machine to itself.
export default defineConfig({
  test: {
    include: ["test/journeys/**/*.journey.ts"],
    pool: "forks",
    fileParallelism: false,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
