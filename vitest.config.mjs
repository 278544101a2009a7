import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

// Everything that needs no editor: the suite inside VS Code and the journeys in a browser have runners of their own.
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const shippedLibraries = Object.keys(dependencies).filter((name) => !name.startsWith("@vscode/"));

const timeline = ["test/core/timeline/**/*.test.ts", "test/core/merge/**/*.test.ts"];
const rules = ["test/core/lint/rules/**/*.test.ts", "test/core/lint/*.test.ts"];
const reviews = ["test/core/lint/*/**/*.test.ts", "test/core/review/**/*.test.ts"];

export default defineConfig({
  test: {
    // Threads start faster than processes, and nothing here needs a process of its own.
    pool: "threads",
    // The runner would leave one core to itself, half of a small machine.
    maxWorkers: "100%",
    // A module that did not change is not transformed again: most of a second of the core suite.
    experimental: { fsModuleCache: true },
    // The parser is some hundred small modules: bundled once, it loads in half the time in every worker.
    deps: { optimizer: { ssr: { enabled: true, include: shippedLibraries } } },
    projects: [
      {
        extends: true,
        test: {
          // `vitest run --project core` is what a save runs: values in, values out, under two seconds. Core keeps no
          // state, so that its files can share one load of the Markdown parser.
          name: "core",
          include: ["test/core/**/*.test.ts"],
          exclude: [...timeline, ...reviews, ...rules],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // Reading, writing and merging timelines, by values.
          name: "timeline",
          include: timeline,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // Reviews, and the words that their linter knows, by values.
          name: "reviews",
          include: reviews,
          exclude: rules,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // The rules of the linter, each example and each fix of theirs.
          name: "rules",
          include: rules,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          // What holds for any text and any sequence of intents: slower, and slower still with SITREP_RUNS=50.
          name: "laws",
          include: ["test/laws/**/*.test.ts"],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [
            "**/node_modules/**",
            "test/core/**",
            "test/laws/**",
            "test/vscode/**",
            "test/journeys/**",
            "test/package/**",
          ],
        },
      },
    ],
  },
});
