#!/usr/bin/env node
// The pictures of README, documentation and walkthrough, taken from a session in the real editor, light and dark:
// `node scripts/build.mjs && node scripts/pictures.mjs`.
import { cp, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { launchBrowser } from "./host/launch-browser.mjs";
import { root } from "./host/paths.mjs";
import { run } from "./host/run.mjs";
import { serveEditor } from "./host/serve-editor.mjs";
import { runMain, setupError } from "./host/setup-error.mjs";
import { workbenchUrl } from "./host/workbench-url.mjs";
import { makeIncidents } from "../test/bench/many-incidents.mjs";

const pictures = join(root, "docs/pictures");
const walkthrough = join(root, "media/walkthrough");
/** Bytes of one picture: readers wait for it, and the package carries those of the walkthrough. */
const largest = 220_000;
const themes = { light: "Default Light Modern", dark: "Default Dark Modern" };
const review = "incidents/2026-10-06-search-results-missing/postmortem.md";
const box = ".quick-input-widget:not([style*='display: none'])";

const settings = {
  "sitrep.time.zone": "Europe/Berlin", // so that both clocks show
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "editor.stickyScroll.enabled": false,
};

/** How the theme of the session at hand is called in the names of its pictures. */
let theme = "dark";

await runMain(main);

async function main() {
  for (const name of Object.keys(themes)) {
    theme = name;
    await session();
  }
  return 0;
}

async function session() {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-pictures-"));
  const workspace = join(parent, "shop");
  await cp(join(root, "test/fixtures/sample-workspace"), workspace, { recursive: true });
  const look = { ...settings, "workbench.colorTheme": themes[theme] };
  const server = await serveEditor({ install: true, settings: look });
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
    await guiding(page);
    await following(page);
    makeIncidents(join(workspace, "incidents"), 120);
    await learning(page);
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
  await shootStep(page, "drill", { x: 330, y: 0, width: 560, height: 270 });
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
    const whole = [join(root, "dist/cli.cjs"), ...args, "--at", at];
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
  await shootStep(page, "timeline", { x: 300, y: 30, width: 620, height: 560 });
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
  await shootStep(page, "runbook", { x: 0, y: 30, width: 620, height: 560 });
}

/** @param {Page} page */
async function reviewing(page) {
  await page.setViewportSize({ width: 1200, height: 860 });
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
  await preview.locator(".sitrep-picture").first().waitFor();
  await page.waitForTimeout(1500);
  await preview.locator(".sitrep-band").evaluate((band) => band.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(800);
  await shoot(page, "review", 860);
  await shootStep(page, "review", { x: 620, y: 60, width: 560, height: 560 });
}

/** @param {Page} page */
async function guiding(page) {
  await command(page, "View: Close All Editors");
  await open(page, review);
  await command(page, "Sitrep: Open Review Desk");
  const desk = await webview(page, "main.desk #whys-problem");
  await desk.locator("#whys-problem").focus();
  await page.keyboard.type("Search showed no results for 40 minutes");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The index was swapped before it was filled");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ravi swapped it too early");
  await desk.locator(".why", { hasText: "Unexpected" }).first().waitFor();
  await page.waitForTimeout(800);
  await shoot(page, "review-desk", 860);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
}

/** @param {Page} page */
async function following(page) {
  await command(page, "View: Close All Editors");
  await command(page, "Sitrep: Open Actions Board");
  const board = await webview(page, "main.actions table");
  await board.locator("tbody tr").first().waitFor();
  await shoot(page, "actions", 520);
}

/** @param {Page} page */
async function learning(page) {
  await command(page, "View: Close All Editors");
  await command(page, "Sitrep: Show Insights");
  const insights = await webview(page, "main.insights .lead");
  await insights.locator("svg").first().waitFor();
  await insights.getByText("Severities", { exact: true }).click();
  await page.waitForTimeout(1500);
  await shoot(page, "insights", 860);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {number} height
 */
function shoot(page, name, height) {
  return save(page, pictures, name, { x: 0, y: 0, width: 1200, height });
}

/**
 * A piece of the window, for a step of the walkthrough.
 * @param {Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} clip
 */
function shootStep(page, name, clip) {
  return save(page, walkthrough, name, clip);
}

/**
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} clip
 */
async function save(page, folder, name, clip) {
  await mkdir(folder, { recursive: true });
  await page.waitForTimeout(700); // what moves in has arrived
  const path = join(folder, `${name}-${theme}.png`);
  await page.screenshot({ path, clip });
  const { size } = await stat(path);
  console.log(`${relative(root, path)} ${Math.round(size / 1000)} kB`);
  if (size > largest) throw setupError(`${path} has ${size} bytes, more than ${largest}.`);
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function command(page, title) {
  const row = page.locator(`${box} .monaco-list-row.focused[aria-label^="${title}"]`).first();
  // While the focus goes from one page to another, keys may reach neither.
  for (let tries = 1; ; tries += 1) {
    await page.keyboard.press("F1");
    await page.locator(`${box} input.input:focus`).first().waitFor();
    await page.keyboard.type(title);
    const found = await row.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (found) break;
    if (tries === 4) throw setupError(`The palette has no ${title}.`);
    await page.keyboard.press("Escape");
  }
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
