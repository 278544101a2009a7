#!/usr/bin/env node
// Times what people wait for, in a real VS Code: node test/bench/editor.mjs [--runs 10]
// Medians; the numbers are of this machine, so compare runs on one.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { launchBrowser } from "../../scripts/host/launch-browser.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { serveEditor } from "../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../scripts/host/workbench-url.mjs";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10" } } });
const runs = Number(values.runs);
const box = ".quick-input-widget:not([style*='display: none'])";
const suite = join(root, "out/bench/index.cjs");
const windowModule = join(root, "out/bench/window.mjs");

await run(process.execPath, [join(root, "scripts/build.mjs")]);
await bundle("test/bench/editor-suite.ts", suite, "cjs");
await bundle("test/journeys/support/window.ts", windowModule, "esm");
const { openWindow } = await import(pathToFileURL(windowModule).href);
const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
const browser = await launchBrowser();
try {
  await activation();
  await declaring();
  await keystrokes();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

async function activation() {
  const empty = join(folder, "empty");
  await mkdir(empty);
  const server = await serveEditor({ env: { SITREP_BENCH: "activation" } });
  const activations = [];
  const firstUses = [];
  for (let index = 0; index < runs; index += 1) {
    const { activateMs, firstUseMs } = await insideHost(server.port, empty);
    activations.push(activateMs);
    firstUses.push(firstUseMs);
  }
  await server.stop();
  report(`activation (load and activate), median of ${runs}`, activations);
  report(`first use after it (make everything, search the workspace), median of ${runs}`, firstUses);
}

/** From Enter on the title to the record on the screen; what is asked next is skipped and the record closed. */
async function declaring() {
  const workspace = join(folder, "declare");
  await mkdir(workspace);
  const server = await serveEditor();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const url = workbenchUrl({ port: server.port, folder: workspace, extension: root });
  const { page, command, asked, type, skip } = await openWindow(await context.newPage(), url);
  const times = [];
  for (let index = 0; index < runs; index += 1) {
    const title = `Bench number ${index}`;
    await command("Sitrep: Declare Incident");
    await asked("What is happening");
    await type(title);
    const started = performance.now();
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: title }).first().waitFor();
    times.push(performance.now() - started);
    await asked("How bad is it");
    await skip();
    await asked("Does one of these fit");
    await skip();
    await page.locator(box).waitFor({ state: "hidden" });
    await command("View: Close All Editors");
    await page.locator(".tab").waitFor({ state: "hidden" });
  }
  await context.close();
  await server.stop();
  report(`Enter on the title to the open incident, median of ${runs} (first included)`, times);
  console.log(`  the first, which loads everything: ${times[0]?.toFixed(0)} ms`);
}

async function keystrokes() {
  const incident = join(folder, "review/incidents/bench");
  await mkdir(incident, { recursive: true });
  await writeFile(join(incident, "postmortem.md"), await review(20_000));
  const server = await serveEditor({ env: { SITREP_BENCH: "diagnostics" } });
  const { keystrokeMs, bytes } = await insideHost(server.port, join(folder, "review"));
  await server.stop();
  report(`keystroke to findings in a review of ${bytes} bytes, median of ${keystrokeMs.length}`, keystrokeMs);
}

/** @param {number} bytes */
async function review(bytes) {
  const sample = "test/fixtures/sample-workspace/incidents/2026-10-06-search-results-missing/postmortem.md";
  const text = await readFile(join(root, sample), "utf8");
  const paragraph =
    "The index was written by two jobs, and neither knew of the other. Alerts looked at one only.\n\n";
  const filler = paragraph.repeat(Math.max(0, Math.ceil((bytes - text.length) / paragraph.length)));
  return `${text.trimEnd()}\n\n## Appendix\n\n${filler}`;
}

/**
 * @param {number} port
 * @param {string} workspace
 * @returns {Promise<any>} what the suite printed
 */
async function insideHost(port, workspace) {
  const page = await (await browser.newContext()).newPage();
  const result = new Promise((resolve, reject) => {
    void page.exposeFunction(
      "codeAutomationLog",
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const found = /SITREP-BENCH (\{.*\})/.exec(args.map(String).join(" "))?.[1];
        if (found !== undefined) resolve(JSON.parse(found));
      },
    );
    void page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
      if (code !== 0) reject(new Error("The bench inside the editor failed"));
    });
  });
  await page.goto(workbenchUrl({ port, folder: workspace, extension: root, suite }));
  const value = await result;
  await page.context().close();
  return value;
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {import("esbuild").Format} format
 */
function bundle(entry, outfile, format) {
  const external = ["vscode", "playwright-core"];
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format,
    external,
  });
}

/** @param {string} name @param {readonly number[]} times */
function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const spread = `${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}`;
  console.log(`${name}: ${median.toFixed(0)} ms (${spread})`);
}
