import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

/** Those that take longest begin, so that nothing waits for one of them at the end; the clock's waits for minutes to pass. */
const longest = ["clock", "bad-input", "accessibility", "connections", "looks", "keyboard", "drill", "mouse"];

class LongestFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** @param {import("vitest/node").TestSpecification} file */
function placeOf({ moduleId }) {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.journey.ts`));
  return place === -1 ? longest.length : place;
}

// Whole journeys in a real editor in a real browser: two at a time, since each waits for its window half of the time.
export default defineConfig({
  test: {
    include: ["test/journeys/**/*.journey.ts"],
    globalSetup: ["test/journeys/support/end-hosts.ts"],
    sequence: { sequencer: LongestFirst },
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    // On a busy machine a window may miss a key; what needed a second try is said (scripts/test.mjs).
    retry: 1,
    // A busy machine may show what was asked for seconds later.
    expect: { poll: { timeout: 15_000, interval: 100 } },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
