import { defineConfig } from "vitest/config";

// Every adapter against its vendor's contract. Each file starts a judging server of its own, since it reads its journal.
export default defineConfig({
  test: {
    name: "contracts",
    include: ["test/contracts/**/*.test.ts"],
    pool: "threads",
    // They share what they load; none changes it.
    isolate: false,
    testTimeout: 60_000,
    // The first on a machine fetches what the server needs.
    hookTimeout: 120_000,
  },
});
