import Mocha from "mocha";

/**
 * A reporter whose last words are one line `SITREP-SUITE {"passed":N,"failed":N,"skipped":N}`; each failure stands above
 * it with its message and stack.
 */
export function reportTo(print: (line: string) => void): Mocha.ReporterConstructor {
  const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
