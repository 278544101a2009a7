import { defineConfig } from "vitest/config";

// Makes the package and installs it into a real editor.
export default defineConfig({
  test: { include: ["test/package/**/*.test.ts"], pool: "forks", testTimeout: 120_000 },
});
