import { virtualTests } from "./virtual-tests.ts";

/**
 * What an extension host in a browser calls: the tests of a virtual workspace, one after the other, printed like those of
 * the other suites. @throws when one failed.
 */
export async function run(): Promise<void> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run: test } of virtualTests) {
    const title = `In a browser's extension host ${name}`;
    const started = performance.now();
    try {
      await test();
      counts.passed += 1;
      print(`  ✓ ${title} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      counts.failed += 1;
      print(`  ✗ ${title}`);
      print(`✗ ${title}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  print(`SITREP-SUITE ${JSON.stringify(counts)}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}

/** The one way from the extension host to the terminal. */
function print(line: string): void {
  // eslint-disable-next-line no-console -- the host hands on what is printed here
  console.log(line);
}
