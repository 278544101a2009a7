#!/usr/bin/env node
// The cockpit's first paint against that of an empty webview, in a real VS Code: node test/bench/cockpit-paint.mjs [--runs 10]
// Both in turn in one window, medians, counted from the call that opens them. The first paint of the cockpit is that of the
// incident's title and next step; how long the whole takes is said beside it. Budget: 1.3 times the empty page.
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { launchBrowser } from "../../scripts/host/launch-browser.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { serveEditor } from "../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../scripts/host/workbench-url.mjs";
import { median } from "./support.mjs";

const budget = 1.3;
const { values } = parseArgs({ options: { runs: { type: "string", default: "10" } } });
const runs = Number(values.runs);
const warmUps = 2;
const suite = join(root, "out/bench/cockpit-suite.cjs");

await run(process.execPath, [join(root, "scripts/build.mjs")]);
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/cockpit-suite.ts"],
  outfile: suite,
  bundle: true,
  platform: "node",
  format: "cjs",
  external: ["vscode"],
});
const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
const incident = join(folder, "incidents/2026-11-22-bench/incident.md");
await mkdir(dirname(incident), { recursive: true });
await writeFile(incident, record());
const server = await serveEditor({ env: { SITREP_BENCH_TURNS: String(runs + warmUps) } });
const browser = await launchBrowser();
/** @type {Record<"empty" | "cockpit", number[]>} */
const times = { empty: [], cockpit: [] };
/** When the whole incident stood there: the largest paint. @type {number[]} */
const whole = [];
try {
  await measure();
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
const [empty, cockpit] = [median(times.empty), median(times.cockpit)];
for (const [what, all] of Object.entries(times))
  console.log(
    `${what}: ${median(all).toFixed(0)} ms (${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)})`,
  );
console.log(`whole cockpit: ${median(whole).toFixed(0)} ms (${(median(whole) / empty).toFixed(2)} times)`);
const ratio = cockpit / empty;
console.log(
  `first paint of the cockpit, median of ${runs}: ${ratio.toFixed(2)} times that of an empty page (at most ${budget})`,
);
if (!(ratio <= budget)) process.exitCode = 1;

async function measure() {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  const ended = new Promise((resolve, reject) => {
    void page.exposeFunction(
      "codeAutomationLog",
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const found = /SITREP-BENCH (\{.*\})/.exec(args.map(String).join(" "))?.[1];
        if (found !== undefined) note(page, JSON.parse(found)).catch(reject);
      },
    );
    void page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error("The bench inside the editor failed"));
    });
  });
  await page.goto(workbenchUrl({ port: server.port, folder, extension: root, suite }));
  await ended;
}

/**
 * @param {import("playwright-core").Page} page
 * @param {{ what: "empty" | "cockpit", turn: number, at: number }} opened
 */
async function note(page, { what, turn, at }) {
  const { first, last } = await paints(page, what === "empty" ? "#empty-page" : ".card h2");
  if (turn >= warmUps) {
    times[what].push(first - at);
    if (what === "cockpit") whole.push(last - at);
  }
  await writeFile(join(folder, `seen-${what}-${turn}`), "");
}

/**
 * When a webview's page was painted first, and when its largest part, in milliseconds since 1970.
 * @param {import("playwright-core").Page} page
 * @param {string} selector what its script brings in
 */
async function paints(page, selector) {
  for (let tries = 0; tries < 600; tries += 1) {
    for (const frame of page.frames()) {
      if (
        !(await frame
          .locator(selector)
          .first()
          .isVisible()
          .catch(() => false))
      )
        continue;
      const found = await frame.evaluate(async () => {
        const [paint] = performance.getEntriesByName("first-contentful-paint");
        const largest = await new Promise((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime));
          observer.observe({ type: "largest-contentful-paint", buffered: true });
        });
        if (paint === undefined) return undefined;
        const { timeOrigin } = performance;
        return { first: timeOrigin + paint.startTime, last: timeOrigin + Number(largest) };
      });
      if (found !== undefined) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No webview shows ${selector}`);
}

function record() {
  const at = (/** @type {number} */ minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
  const steps = Array.from(
    { length: 12 },
    (_, index) => `${index + 1}. [ ] Step ${index + 1} (within ${index * 10 + 5} min)`,
  );
  const entries = Array.from(
    { length: 30 },
    (_, index) => `- ${at(index - 40)} **Finding** What was seen, number ${index}`,
  );
  return [
    "---",
    "sitrep: 1",
    "kind: incident",
    "title: Checkout fails",
    `declared: ${at(-41)}`,
    "severity: SEV2",
    "status: investigating",
    "---",
    "",
    "# Checkout fails",
    "",
    "## Runbook",
    "",
    ...steps,
    "",
    "## Timeline",
    "",
    `- ${at(-41)} **Declared** SEV2: Checkout fails`,
    ...entries,
    "",
  ].join("\n");
}
