import { defineConfig } from "vitest/config";

// Makes the package and installs it into a real editor.
export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    pool: "forks",
    // As for journeys: on a busy machine a window may miss a key; what needed a second try is said (scripts/test.mjs).
    retry: 1,
    testTimeout: 120_000,
  },
});
