import { defineConfig } from "vitest/config";

// Everything that needs no editor: the suite inside VS Code and the journeys in a browser have runners of their own.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/vscode/**", "test/journeys/**", "test/package/**"],
    // Threads start faster than processes, and nothing here needs a process of its own.
    pool: "threads",
  },
});
