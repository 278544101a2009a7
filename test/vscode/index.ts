import Mocha from "mocha";
import { reportTo } from "./support/report.ts";
import { suites } from "./suites.ts";

/** A test that takes longer hangs. */
const testTimeoutMs = 30_000;

/**
 * A test that fails is tried once more and says so: the editor, its file watcher and the machine have moods of their own.
 * What passes only then is told at the end of `npm test`, since a race of ours would look the same.
 */
const retries = 1;

/**
 * What the extension host calls: runs the suites of this run (`SITREP_SUITE`, see suites.ts) and prints what came of
 * them. @throws when a test failed or none ran.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: testTimeoutMs, retries, reporter: reportTo(print) });
  mocha.fgrep(process.env["SITREP_GREP"] ?? "");
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  const name = process.env["SITREP_SUITE"] ?? "normal";
  for (const define of suites[name] ?? []) define();
  const failed = await new Promise<number>((end) => {
    mocha.run(end);
  });
  if (failed > 0) throw new Error(`${failed} failed`);
  if (mocha.suite.total() === 0) throw new Error(`No test ran: there are no suites called ${name}`);
}

/** The one way from the extension host to the terminal. */
function print(line: string): void {
  // eslint-disable-next-line no-console -- the host hands on what is printed here
  console.log(line);
}
