import { readFileSync, readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

// Everything that needs no editor: the suite inside VS Code, the journeys in a browser and the contracts have runners of their own.
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const shippedLibraries = Object.keys(dependencies).filter((name) => !name.startsWith("@vscode/"));

/**
 * Core, by values, in parts of which each is what a save in it runs, in under two seconds. Core keeps no state, so that the
 * files of a part can share one load of the Markdown parser.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const parts = {
  timeline: ["test/core/timeline/*.test.ts", "test/core/timeline/!(write)/**/*.test.ts"],
  writing: ["test/core/timeline/write/**/*.test.ts", "test/core/incident/*-{entry,entries}.test.ts"],
  merge: ["test/core/merge/**/*.test.ts"],
  reviews: ["test/core/review/**/*.test.ts", "test/core/lint/!(rules)/**/*.test.ts"],
  rules: ["test/core/lint/rules/**/*.test.ts"],
  linter: ["test/core/lint/*.test.ts"],
};

/**
 * What starts many processes, Git above all, does so from processes of its own: starting one copies the tables of its
 * parent's memory, which takes some 40 ms of a process as large as that of the threads, and 1 ms of a small one.
 */
const starters = [
  "test/{git,disk}/**/*.test.ts",
  "test/cli/{import,kills,launch,merge-git,outbox-kill,processes,sync,sync-all}.test.ts",
  "test/cli/lint/many-files.test.ts",
];

/**
 * What takes the place of a module, `vscode` above all, takes it for every file of its worker: those files have a world each,
 * and all others share one, which loads what they import once.
 */
const standIns = filesIn("test").filter(
  (file) =>
    file.endsWith(".test.ts") && /\bvi\.(?:mock|doMock|resetModules)\(/u.test(readFileSync(file, "utf8")),
);

export default defineConfig({
  test: {
    // Threads start faster than processes, and nothing here needs a process of its own.
    pool: "threads",
    // What computes gives way to windows (scripts/test.mjs): a test that takes a second may take ten, one that hangs never ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The runner would leave one core to itself, half of a small machine.
    maxWorkers: "100%",
    // A module that did not change is not transformed again: most of a second of the core suite.
    experimental: { fsModuleCache: true },
    // The parser is some hundred small modules: bundled once, it loads in half the time in every worker.
    deps: { optimizer: { ssr: { enabled: true, include: shippedLibraries } } },
    projects: [
      part("core", ["test/core/**/*.test.ts"], Object.values(parts).flat()),
      ...Object.entries(parts).map(([name, include]) => part(name, include, [])),
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
          name: "processes",
          include: starters,
          pool: "forks",
          isolate: false,
          globalSetup: ["test/support/cli-bundle-setup.ts"],
        },
      },
      {
        extends: true,
        test: { name: "stand-ins", include: standIns, exclude: [...starters, "test/contracts/**"] },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          isolate: false,
          exclude: [
            "**/node_modules/**",
            ...starters,
            ...standIns,
            "test/core/**",
            "test/laws/**",
            "test/vscode/**",
            "test/journeys/**",
            "test/package/**",
            "test/contracts/**",
          ],
        },
      },
    ],
  },
});

/**
 * @param {string} name
 * @param {readonly string[]} include
 * @param {readonly string[]} exclude
 */
function part(name, include, exclude) {
  return { extends: true, test: { name, include, exclude, isolate: false } };
}

/**
 * @param {string} folder
 * @returns {string[]} the files in it and below, from the project's folder; packages that a benchmark installed are none of ours
 */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === "node_modules" || entry.name === "fixtures" ? [] : filesIn(path);
  });
}
