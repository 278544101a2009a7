#!/usr/bin/env node
// The README's pictures, taken from a session in the real editor: `node scripts/build.mjs && node scripts/pictures.mjs`.
import { cp, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "./host/launch-browser.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { serveEditor } from "./host/serve-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { workbenchUrl } from "./host/workbench-url.mjs";

const pictures = join(root, "docs/pictures");
const largest = 200_000;
const review = "incidents/2026-10-06-search-results-missing/postmortem.md";
const box = ".quick-input-widget:not([style*='display: none'])";

const settings = {
  "workbench.colorTheme": "Default Dark Modern",
  "sitrep.time.zone": "Europe/Berlin", // so that both clocks show
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "editor.stickyScroll.enabled": false,
};

await runMain(main);

async function main() {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-pictures-"));
  const workspace = join(parent, "shop");
  await cp(join(root, "test/fixtures/sample-workspace"), workspace, { recursive: true });
  const server = await serveEditor({ install: true, settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
    await page.goto(workbenchUrl({ port: server.port, folder: workspace }));
    await page.locator('.activitybar [aria-label^="Sitrep"]').first().click();
    await declaring(page);
    const record = await incident(workspace);
    await walking(page, record);
    await checking(page);
    await reviewing(page);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
    await rm(parent, { recursive: true, force: true });
  }
}

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page */
async function declaring(page) {
  await page.locator(".welcome-view-content a", { hasText: "Declare Incident" }).click();
  await page.locator(box).getByText("What is happening?").waitFor();
  await page.keyboard.type("Checkout fails for EU customers");
  await shoot(page, "declare", 270);
  await page.keyboard.press("Escape");
}

/**
 * An incident that has been going on for a quarter of an hour.
 * @param {string} workspace
 */
async function incident(workspace) {
  const begun = Date.now() - 14 * 60_000;
  let minutes = 0;
  const sitrep = async (/** @type {string[]} */ ...args) => {
    const at = new Date(begun + minutes * 60_000).toISOString().replace(/\.\d+Z$/, "Z");
    minutes += 1;
    const whole = [join(root, "dist/cli.mjs"), ...args, "--at", at];
    const { code, output } = await run(process.execPath, whole, { cwd: workspace });
    if (code !== 0) throw setupError(output);
    return output.trim();
  };
  const title = ["--title", "Checkout fails for EU customers", "--severity", "SEV2"];
  const folder = await sitrep("declare", ...title, "--runbook", "runbooks/checkout-errors.md");
  const record = `${folder}/incident.md`;
  await sitrep("role", record, "Incident Commander", "Jane Doe");
  await sitrep("step", record, "1", "--done");
  await sitrep("role", record, "Communications Lead", "Ana Silva");
  const update =
    "We know: payments by card fail since 13:58. Sam looks at the database. Next update in 30 min";
  await sitrep("log", record, update, "--type", "update internal");
  await sitrep("step", record, "2", "--done");
  await sitrep("log", record, "Error share 31 %, only payments in EUR", "--type", "finding");
  await sitrep("step", record, "3", "--skip", "status page already says it");
  await sitrep("log", record, "Connection pool exhausted on `db-eu-1`", "--type", "finding", "--star");
  await sitrep("status", record, "identified");
  await sitrep("log", record, "Roll back release 4.2", "--type", "decision");
  return record;
}

/**
 * @param {Page} page
 * @param {string} record
 */
async function walking(page, record) {
  await page.locator(".pane .monaco-list-row", { hasText: "Checkout fails" }).first().waitFor();
  await open(page, record);
  await command(page, "Sitrep: Walk the Runbook");
  await webview(page, "main.cockpit .card");
  await command(page, "View: Close Editors in Other Groups");
  await page.waitForTimeout(1500);
  await page.mouse.move(800, 700);
  await shoot(page, "cockpit", 760);
}

/** @param {Page} page */
async function checking(page) {
  await command(page, "Sitrep: Open Active Incident");
  await page.locator(".tab.active", { hasText: "incident.md" }).waitFor();
  await page.waitForTimeout(800);
  const step = page.locator(".monaco-list-row", { hasText: "Split the errors" }).first();
  await step.click();
  await page.waitForTimeout(800);
  await shoot(page, "runbook", 620);
}

/** @param {Page} page */
async function reviewing(page) {
  await page.setViewportSize({ width: 1200, height: 700 });
  await command(page, "View: Close All Editors");
  await command(page, "View: Toggle Primary Side Bar Visibility");
  await open(page, review);
  await page.keyboard.press("Control+g");
  await page.locator(box).waitFor();
  await page.keyboard.type("39");
  await page.keyboard.press("Enter");
  await page.locator(box).waitFor({ state: "hidden" });
  await page.locator(".squiggly-warning, .squiggly-info").first().waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  await page.keyboard.press("v");
  const preview = await webview(page, ".sitrep-band");
  await page.waitForTimeout(1500);
  await preview
    .locator(".sitrep-timeline")
    .first()
    .evaluate((list) => list.scrollIntoView({ block: "center" }));
  await page.waitForTimeout(800);
  await shoot(page, "review", 700);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {number} height
 */
async function shoot(page, name, height) {
  await mkdir(pictures, { recursive: true });
  await page.waitForTimeout(700); // what moves in has arrived
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 1200, height } });
  const { size } = await stat(path);
  console.log(`${name.padEnd(8)} ${Math.round(size / 1000)} kB`);
  if (size > largest) throw setupError(`docs/pictures/${name}.png has ${size} bytes, more than ${largest}.`);
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function command(page, title) {
  await page.keyboard.press("F1");
  await page.locator(`${box} input.input`).first().waitFor();
  await page.keyboard.type(title);
  await page.locator(`${box} .monaco-list-row.focused[aria-label^="${title}"]`).first().waitFor();
  await page.keyboard.press("Enter");
}

/**
 * @param {Page} page
 * @param {string} path
 */
async function open(page, path) {
  const name = path.split("/").at(-1) ?? path;
  await page.keyboard.press("Control+p");
  await page.locator(`${box} input.input`).first().waitFor();
  await page.keyboard.type(path);
  await page.locator(`${box} .monaco-list-row.focused[aria-label^="${name}"]`).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
  await page.waitForTimeout(800);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<import("playwright-core").Frame>}
 */
async function webview(page, selector) {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const frame of page.frames()) {
      const shown = await frame
        .locator(selector)
        .first()
        .isVisible()
        .catch(() => false); // frames come and go
      if (shown) return frame;
    }
    await page.waitForTimeout(150);
  }
  throw setupError(`No webview shows ${selector}.`);
}
