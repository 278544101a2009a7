#!/usr/bin/env node
// Times what people wait for, in a real VS Code: node test/bench/editor.mjs [--runs 10]
// Medians; the numbers are of this machine, so compare runs on one.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { ensureBrowser } from "../../scripts/host/ensure-browser.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { serveEditor } from "../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../scripts/host/workbench-url.mjs";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10" } } });
const runs = Number(values.runs);
const suite = join(root, "out/bench/index.cjs");

await run(process.execPath, [join(root, "scripts/build.mjs")]);
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/editor-suite.ts"],
  outfile: suite,
  bundle: true,
  platform: "node",
  format: "cjs",
  external: ["vscode"],
});
const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu", "--no-first-run"],
});
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
  const times = [];
  for (let index = 0; index < runs; index += 1) {
    times.push((await insideHost(server.port, empty)).activateMs);
  }
  await server.stop();
  report(`activation (load and activate), median of ${runs}`, times);
}

async function declaring() {
  const workspace = join(folder, "declare");
  await mkdir(workspace);
  const server = await serveEditor();
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  await page.goto(workbenchUrl({ port: server.port, folder: workspace, extension: root }));
  await page.waitForSelector('.activitybar [aria-label^="Sitrep"]');
  const times = [];
  for (let index = 0; index < runs; index += 1) {
    await page.keyboard.press("F1");
    await page.keyboard.type("Sitrep: Declare Incident");
    await page.waitForTimeout(400);
    await page.keyboard.press("Enter");
    await page.waitForSelector('.quick-input-widget input[placeholder^="Checkout"]');
    await page.keyboard.type(`Bench number ${index}`);
    const started = performance.now();
    await page.keyboard.press("Enter");
    await page
      .locator(".view-line", { hasText: `Bench number ${index}` })
      .first()
      .waitFor();
    times.push(performance.now() - started);
    await page.waitForTimeout(500);
    for (let escapes = 0; escapes < 3; escapes += 1) {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(400);
    }
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+w");
    await page.waitForTimeout(400);
  }
  await page.context().close();
  await server.stop();
  report(`Enter on the title to the open incident, median of ${runs} (first included)`, times);
  console.log(`  the first, which activates: ${times[0]?.toFixed(0)} ms`);
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

/** @param {string} name @param {readonly number[]} times */
function report(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const spread = `${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}`;
  console.log(`${name}: ${median.toFixed(0)} ms (${spread})`);
}
