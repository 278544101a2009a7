import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";

/** The journey that waits most of its time begins, so that nothing waits for it at the end. */
class ClockFirst extends BaseSequencer {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => waits(b) - waits(a));
  }
}

/** @param {import("vitest/node").TestSpecification} file */
function waits({ moduleId }) {
  return moduleId.endsWith("/clock.journey.ts") ? 1 : 0;
}

// Whole journeys in a real editor in a real browser: two at a time, since each waits for its window half of the time.
export default defineConfig({
  test: {
    include: ["test/journeys/**/*.journey.ts"],
    globalSetup: ["test/journeys/support/end-hosts.ts"],
    sequence: { sequencer: ClockFirst },
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
