#!/usr/bin/env node
// `npm test`: everything that must hold. Its last line is `N passed, N failed, N skipped`.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./host/ensure-browser.mjs";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { ensureEditor } from "./host/ensure-editor.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";

/**
 * What a stage came to. A stage that counts no tests of its own is one check.
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result
 * @typedef {{ name: string, work: () => Promise<Result> }} Stage
 */

const bin = (/** @type {string} */ name) => join(root, "node_modules", name);
const script = (/** @type {string} */ name) => join(root, "scripts", name);

/** Makes the bundles that windows take. */
const build = check("build", [script("build.mjs"), "--suite"]);
/** In windows of a real editor, side by side. */
const windows = [
  [
    editorSuite("editor", ["--no-build"]),
    editorSuite("restricted", ["--restricted", "--no-build"]),
    editorSuite("web", ["--web", "--no-build"]),
    vitest("package", "vitest.package.config.mjs"),
  ],
  [vitest("journeys", "vitest.journeys.config.mjs")],
];
/**
 * Beside them, for two cores: windows wait half of their time, which is what those that only compute live on. They give way,
 * and have both cores when the last window is closed, and while bundles are built or the editor is fetched.
 */
const computing = [
  [
    check("types", [bin("typescript-native/bin/tsc"), "-b"], givingWay),
    check("generated", [script("generate.mjs"), "--check"], givingWay),
    check("lint", [bin("oxlint/bin/oxlint"), "--deny-warnings", "."], givingWay),
    check("habits", [bin("eslint/bin/eslint.js"), "src", "webview", "--max-warnings", "0"], givingWay),
    check("format", [bin("oxfmt/bin/oxfmt"), "--check", "."], givingWay),
    check(
      "fences",
      [
        ...[bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs"],
        ...["src", "webview"],
      ],
      givingWay,
    ),
    vitest("unit", "vitest.config.mjs", givingWay),
  ],
];
/** On the core that the first closed lane of windows leaves free, beside the last unit tests. */
const behind = [vitest("contracts", "vitest.contracts.config.mjs", givingWay)];
const all = [[[build]], windows, computing, [behind]];

await runMain(main);

async function main() {
  const only = onlyThese(process.argv.slice(2));
  const wanted = (/** @type {Stage[]} */ stages) => stages.filter(({ name }) => only?.includes(name) ?? true);
  const dependencies = ensureDependencies();
  const editor = wanted(windows.flat()).length > 0 ? ensureWindows(dependencies) : undefined;
  await dependencies;
  await mkdir(join(root, "out"), { recursive: true });
  /** @type {Result[]} */
  const results = [];
  const lane = async (/** @type {Stage[]} */ stages) => {
    for (const stage of wanted(stages)) results.push(await report(stage));
  };
  const built = lane([build]).then(() => {
    // For what would build anew below all that reads the bundles.
    if (wanted([build]).length > 0) process.env["SITREP_BUILT"] = "1";
  });
  const inWindow = async (/** @type {Stage[]} */ stages) => {
    await Promise.all([built, editor]);
    await lane(stages);
  };
  const opened = windows.map(inWindow);
  await Promise.all([...opened, Promise.race(opened).then(() => lane(behind)), ...computing.map(lane)]);
  return summary(results);
}

/**
 * Fetches what windows take where it is not there, once for all of them, while the dependencies come. Where that fails, so
 * does the first window, and says why.
 * @param {Promise<void>} dependencies
 */
async function ensureWindows(dependencies) {
  await Promise.allSettled([ensureEditor(), dependencies.then(ensureBrowser)]);
}

/**
 * @param {string[]} argv
 * @returns {readonly string[] | undefined} the stages asked for; undefined: all
 */
function onlyThese(argv) {
  const names = all.flat(2).map(({ name }) => name);
  const usage = `Usage: npm test -- [--only STAGE,…]\n\nThe stages: ${names.join(", ")}.\neditor, restricted, web and journeys take the bundles that are there: name build before them.`;
  const only = onlyOf(argv, usage)?.split(",");
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw setupError(`There is no stage \`${unknown}\`.\n\n${usage}`, 2);
  return only;
}

/**
 * @param {string[]} argv
 * @param {string} usage
 */
function onlyOf(argv, usage) {
  try {
    return parseArgs({ args: argv, options: { only: { type: "string" } } }).values.only;
  } catch (error) {
    throw setupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

/** @param {Stage} stage */
async function report({ name, work }) {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = `${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  console.log(
    `${result.failed === 0 ? "ok  " : "FAIL"} ${name.padEnd(10)} ${seconds.padStart(6)} s  ${counts}`,
  );
  if (result.failed > 0) console.log(indent(withoutPassed(result.output)));
  else
    for (const line of result.output.match(/^ *↻ .*$|^ *✓ .*\(retry x\d+\).*$/gmu) ?? [])
      console.log(`     passed at the second try: ${line.trim().slice(2)}`);
  return result;
}

/** @param {Result[]} results */
function summary(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum("skipped");
  // Tests skip what needs the shared documents; where those are, nothing may be skipped.
  const shared = existsSync(resolve(root, process.env["SITREP_SHARED"] ?? "../shared"));
  const wrongly = shared ? skipped : 0;
  if (wrongly > 0) console.log(`The shared documents are here, so a skipped test is a failed one.`);
  const failed = sum("failed") + wrongly;
  console.log(`${sum("passed")} passed, ${failed} failed, ${skipped - wrongly} skipped`);
  return failed === 0 && sum("passed") > 0 ? 0 : 1;
}

/**
 * Runs a program that gives way to all others, where the system has a word for that.
 * @type {typeof run}
 */
function givingWay(command, args, options) {
  return process.platform === "win32"
    ? run(command, args, options)
    : run("nice", ["-n", "10", command, ...args], options);
}

/**
 * A tool that says yes or no: one check.
 * @param {string} name
 * @param {string[]} args
 * @param {typeof run} [how]
 * @returns {Stage}
 */
function check(name, args, how = run) {
  return {
    name,
    work: async () => {
      const { code, output } = await how(process.execPath, args, { cwd: root });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

/**
 * A run of vitest, counted by its own report.
 * @param {string} name
 * @param {string} config
 * @param {typeof run} [how]
 * @returns {Stage}
 */
function vitest(name, config, how = run) {
  const reportFile = join(root, "out", `${name}.json`);
  return {
    name,
    work: async () => {
      await rm(reportFile, { force: true });
      const args = [
        "run",
        "--config",
        config,
        "--reporter=default",
        "--reporter=json",
        `--outputFile=${reportFile}`,
      ];
      const { code, output } = await how(process.execPath, [bin("vitest/vitest.mjs"), ...args], {
        cwd: root,
        env: { ...process.env, CI: "true", NO_COLOR: "1" },
      });
      if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0, output };
      const counts = JSON.parse(await readFile(reportFile, "utf8"));
      const passed = counts.numPassedTests;
      const failed = counts.numFailedTests;
      // A file that can't be loaded, and a run without tests, fail no test: the exit code tells.
      const unseen = (code !== 0 && failed === 0) || passed + failed === 0 ? 1 : 0;
      return {
        passed,
        failed: failed + unseen,
        skipped: counts.numPendingTests + counts.numTodoTests,
        output,
      };
    },
  };
}

/**
 * The suite inside the real editor, counted by the line it ends with.
 * @param {string} name
 * @param {string[]} flags
 * @returns {Stage}
 */
function editorSuite(name, flags) {
  return {
    name,
    work: async () => {
      const { code, output } = await run(process.execPath, [script("test-editor.mjs"), ...flags], {
        cwd: root,
      });
      const line = [...output.matchAll(/SITREP-SUITE (\{.*\})/g)].at(-1)?.[1];
      if (line === undefined) return { passed: 0, failed: 1, skipped: 0, output };
      const { passed, failed, skipped } = JSON.parse(line);
      const unseen = (code !== 0 && failed === 0) || passed + failed === 0 ? 1 : 0;
      return { passed, failed: failed + unseen, skipped, output };
    },
  };
}

/**
 * The words of a run without a line for every test that passed but the last: logs are cut, what failed stands at their
 * end, and of a run that hung the last test tells where.
 * @param {string} text
 */
function withoutPassed(text) {
  const lines = text.split("\n");
  const last = lines.findLastIndex((line) => /^ *✓ /u.test(line));
  return lines.filter((line, index) => index === last || !/^ *✓ /u.test(line)).join("\n");
}

/** @param {string} text */
function indent(text) {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `     ${line}`)
    .join("\n");
}
