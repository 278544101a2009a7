import Mocha from "mocha";

/**
 * A reporter that prints a line for each test, and one that begins with `↻` for each that is tried again. Its last words
 * are one line `SITREP-SUITE {"passed":N,"failed":N,"skipped":N}`; each failure stands above it with message and stack.
 */
export function reportTo(print: (line: string) => void): Mocha.ReporterConstructor {
  const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_TEST_RETRY, EVENT_RUN_END } =
    Mocha.Runner.constants;
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      const failures: string[] = [];
      const counts = { passed: 0, failed: 0, skipped: 0 };
      runner.on(EVENT_TEST_PASS, (test) => {
        counts.passed += 1;
        print(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
      });
      runner.on(EVENT_TEST_PENDING, (test) => {
        counts.skipped += 1;
        print(`  - ${test.fullTitle()}`);
      });
      runner.on(EVENT_TEST_RETRY, (test: Mocha.Test, error: unknown) => {
        print(`  ↻ ${test.fullTitle()}: ${oneLine(wordsOf(error))}`);
      });
      runner.on(EVENT_TEST_FAIL, (test, error: unknown) => {
        counts.failed += 1;
        print(`  ✗ ${test.fullTitle()}`);
        failures.push(`✗ ${test.fullTitle()}\n${wordsOf(error)}`);
      });
      runner.on(EVENT_RUN_END, () => {
        for (const failure of failures) print(failure);
        print(`SITREP-SUITE ${JSON.stringify(counts)}`);
      });
    }
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 600);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
