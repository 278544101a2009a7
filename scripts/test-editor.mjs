#!/usr/bin/env node
// Runs the suite of test/vscode inside a real VS Code: the editor host, in a headless browser.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies } from "./host/ensure-dependencies.mjs";
import { freePort } from "./host/free-port.mjs";
import { launchBrowser } from "./host/launch-browser.mjs";
import { newPage } from "./host/new-page.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { serveEditor } from "./host/serve-editor.mjs";
import { serveWebEditor } from "./host/serve-web-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { suiteWorkspace } from "./host/suite-workspace.mjs";
import { workbenchUrl } from "./host/workbench-url.mjs";

const usage = `Usage: node scripts/test-editor.mjs [--restricted | --web | --only NAME] [--grep TEXT] [--no-build]

  --restricted  run the suite of an untrusted workspace; without it those of a trusted one run
  --web         run the suite of an extension host in the browser
  --only NAME   run this one alone: normal, lazy, virtual, restricted or web
  --grep TEXT   only tests that have it in their names
  --no-build    the bundles are there already`;

/** A run that takes longer hangs. */
const timeoutMs = 8 * 60_000;

const contextOptions = {
  viewport: { width: 1000, height: 700 }, // nobody looks at it
  permissions: ["clipboard-read", "clipboard-write"],
  timezoneId: "Asia/Kathmandu",
};

await runMain(main);

async function main() {
  const { names, build, grep, help } = optionsOf(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await ensureDependencies();
  if (build) await buildSuite();
  const counts = [];
  const browser = await launchBrowser();
  try {
    const window = { context: await browser.newContext(contextOptions), port: await freePort() };
    for (const name of names) counts.push(await runSuite(name, grep, window));
  } finally {
    await browser.close();
  }
  if (counts.length > 1) console.log(`SITREP-SUITE ${JSON.stringify(sumOf(counts))}`);
  return counts.every(({ passed, failed }) => failed === 0 && passed > 0) ? 0 : 1;
}

/** @param {string[]} args */
function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        restricted: { type: "boolean", default: false },
        web: { type: "boolean", default: false },
        only: { type: "string" },
        grep: { type: "string", default: "" },
        build: { type: "boolean", default: true },
        help: { type: "boolean", short: "h", default: false },
      },
      allowNegative: true,
    });
    const usual = values.restricted ? ["restricted"] : values.web ? ["web"] : ["normal", "lazy", "virtual"];
    return {
      names: values.only === undefined ? usual : [values.only],
      build: values.build,
      grep: values.grep,
      help: values.help,
    };
  } catch (error) {
    throw setupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

async function buildSuite() {
  const built = await run(process.execPath, [join(root, "scripts/build.mjs"), "--suite"]);
  if (built.code !== 0)
    throw setupError(`${built.output.trim()}\n\nThe build failed; its own words are above.`);
}

/**
 * What came of a run.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Where all suites of a run open their window: one after another at one port, so that the browser has the workbench fetched and
 * compiled from the second on.
 * @typedef {{ context: import("playwright-core").BrowserContext, port: number }} Place
 */

/**
 * @param {string} name
 * @param {string} grep
 * @param {Place} place
 * @returns {Promise<Counts>}
 */
async function runSuite(name, grep, { context, port }) {
  console.log(`\nThe ${name} suite in a real VS Code`);
  if (name === "web") return runInBrowser(context);
  const workspace = await suiteWorkspace(name);
  const server = await serveEditor({
    port,
    trust: name === "restricted",
    settings: {
      "security.workspace.trust.startupPrompt": "never",
      "files.autoSave": "off", // as on a desktop; in a browser it is on
      // What moves is drawn by the processor.
      "workbench.reduceMotion": "on",
      "editor.cursorBlinking": "solid",
      "editor.minimap.enabled": false,
      "git.enabled": false, // suites make repositories and remove them; the editor's own Git trips over one that is gone
    },
    env: { SITREP_SUITE: name, SITREP_GREP: grep },
  });
  try {
    const suite = join(root, "out/suite/index.cjs");
    const url = workbenchUrl({ port, folder: workspace.folder, extension: root, suite });
    return await countsOf(context, url, name);
  } finally {
    await server.stop();
    await workspace.remove();
  }
}

/**
 * The suite that the browser's own extension host runs; no server is there that could.
 * @param {import("playwright-core").BrowserContext} context
 * @returns {Promise<Counts>}
 */
async function runInBrowser(context) {
  const editor = await serveWebEditor({ suite: "out/suite/web.cjs" });
  try {
    return await countsOf(context, editor.url, "web");
  } finally {
    await editor.stop();
  }
}

/**
 * Opens the window and waits until the suite has settled. The suite's words are printed as they come; those of the
 * workbench are kept for a run that does not come to its end.
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} url
 * @param {string} name
 * @returns {Promise<Counts>}
 */
async function countsOf(context, url, name) {
  const page = await newPage(context, new URL(url).origin);
  /** @type {string[]} */
  const others = [];
  /** @type {Counts | undefined} */
  let counts;
  /** @type {Promise<number>} */
  const exited = new Promise((end) => void page.exposeFunction("codeAutomationExit", end));
  await page.exposeFunction(
    "codeAutomationLog",
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.map(String).join(" ");
      if (!isOfSuite(text)) {
        others.push(`${type}: ${text.split("\n")[0]?.slice(0, 200)}`);
        return;
      }
      console.log(text);
      const found = /^SITREP-SUITE (\{.*\})$/.exec(text)?.[1];
      if (found !== undefined) counts = JSON.parse(found);
    },
  );
  page.on("console", (message) => {
    if (message.type() === "error") others.push(message.text().slice(0, 300));
  });
  await page.goto(url);
  const code = await withTimeout(exited, name, others);
  await page.close();
  if (counts === undefined)
    throw setupError(`${others.slice(-20).join("\n")}\n\nThe ${name} suite printed no result.`);
  return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * The lines that test/vscode/support/report.ts prints, among all that the workbench has to say.
 * @param {string} text
 */
function isOfSuite(text) {
  return /^(?: {2}[✓✗↻·-] |✗ |SITREP-SUITE )/u.test(text);
}

/** @param {readonly Counts[]} counts */
function sumOf(counts) {
  /** @param {keyof Counts} key */
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/**
 * @param {Promise<number>} exited
 * @param {string} name
 * @param {readonly string[]} others
 * @returns {Promise<number>}
 */
function withTimeout(exited, name, others) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      const words = `The ${name} suite did not end within ${timeoutMs / 60_000} minutes; its last test is above.`;
      reject(setupError(`${others.slice(-20).join("\n")}\n\n${words}`));
    }, timeoutMs);
  });
  return Promise.race([exited, late]).finally(() => {
    clearTimeout(timer);
  });
}
