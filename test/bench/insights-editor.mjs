#!/usr/bin/env node
// Insights in a freshly opened editor with many incidents: node test/bench/insights-editor.mjs [--incidents 4000] [--declare] [--no-build]
// Prints the seconds from the command to the figures and what progress was shown, freshly opened and after a reload, when the
// index is there. `--declare` declares an incident while all is read, and once more when all is there, and says how long each takes
// from the first key of the title to the open record. `--profile FILE` writes a CPU
// profile of the extension host from the window's start to the figures (Node 22, or Node 20 with --experimental-websocket).
import { writeFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { freePort } from "../../scripts/host/free-port.mjs";
import { launchBrowser } from "../../scripts/host/launch-browser.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { serveEditor } from "../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../scripts/host/workbench-url.mjs";
import { makeIncidents } from "./many-incidents.mjs";

const { values } = parseArgs({
  options: {
    incidents: { type: "string", default: "4000" },
    "no-build": { type: "boolean", default: false },
    declare: { type: "boolean", default: false },
    profile: { type: "string" },
    patience: { type: "string", default: "300" },
  },
});
const patience = Number(values.patience) * 1000;
if (!values["no-build"]) await run(process.execPath, [join(root, "scripts/build.mjs")]);
const openWindow = await windowOfJourneys();
const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
const made = makeIncidents(join(folder, "incidents"), Number(values.incidents));
console.log(`${values.incidents} incidents in ${made.files} files, ${(made.bytes / 1e6).toFixed(1)} MB`);
const inspected = values.profile === undefined ? undefined : await freePort();
const server = await serveEditor();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
  });
  const window = await openWindow(await context.newPage(), addressOf(inspected));
  window.page.setDefaultTimeout(patience);
  const stopProfile = inspected === undefined ? undefined : await profile(inspected);
  try {
    await insights(window, "freshly opened", values.declare);
  } finally {
    if (stopProfile !== undefined && values.profile !== undefined)
      await writeFile(values.profile, JSON.stringify(await stopProfile()));
  }
  if (values.profile === undefined) {
    await window.reload();
    await insights(window, "after a reload", false);
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** @param {any} window @param {string} when @param {boolean} declares whether an incident is declared meanwhile */
async function insights(window, when, declares) {
  await window.command("Sitrep: Show Insights");
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  let isDone = false;
  const followed = follow(window, () => isDone, seconds);
  const sayDeclared = async (then) =>
    console.log(`${when}: declaring ${then} took ${(await declare(window, then)).toFixed(1)} s`);
  await part(window, ".insights"); // the page takes the focus when it comes, and with it any question
  if (declares) {
    await sayDeclared("meanwhile");
    await window.command("Sitrep: Show Insights"); // the record may have come in front of it
  }
  const lead = await figures(window);
  isDone = true;
  console.log(`${when}: figures after ${seconds()} s (${lead}); progress: ${(await followed).join(", ")}`);
  for (const memory of await extensionHosts()) console.log(`${when}: extension host ${memory} MB`);
  if (declares) await sayDeclared("afterwards");
}

/** What the extension hosts below this process hold, in MB; Linux alone tells. */
async function extensionHosts() {
  const { output } = await run("ps", ["-eo", "pid,ppid,rss,args"]).catch(() => ({ output: "" }));
  const rows = output.split("\n").map((line) => line.trim().split(/\s+/));
  const below = new Set([String(process.pid)]);
  for (let before = 0; before !== below.size;) {
    before = below.size;
    for (const [pid, parent] of rows) if (below.has(parent)) below.add(pid);
  }
  return rows
    .filter(([pid, , , ...args]) => below.has(pid) && args.includes("--type=extensionHost"))
    .map(([, , kilobytes]) => Math.round(Number(kilobytes) / 1000));
}

/** Waits until one of the frames shows figures; gives their first line. */
async function figures(window) {
  return (await part(window, ".insights .lead p")).innerText();
}

/** Waits until one of the frames shows this. */
async function part({ page }, selector) {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    for (const frame of page.frames()) {
      const found = frame.locator(selector).first();
      if (await found.isVisible().catch(() => false)) return found;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No ${selector} within ${patience / 1000} s`);
}

/** Notes how far the reading is each time it says something new, some ten times at most. */
async function follow({ page }, isDone, seconds) {
  const said = [];
  let last = "";
  while (!isDone()) {
    for (const frame of page.frames()) {
      const words = await frame
        .locator(".insights .reading")
        .allTextContents()
        .then((texts) => texts.join(" "))
        .catch(() => ""); // frames come and go
      const now = /[\d,.]+ of [\d,.]+/.exec(words)?.[0] ?? "";
      if (now !== "" && now !== last) said.push(`${now} at ${seconds()} s`);
      if (now !== "") last = now;
    }
    await page.waitForTimeout(1000).catch(() => undefined);
  }
  const step = Math.max(1, Math.ceil(said.length / 10));
  return said.filter((_, index) => index % step === 0);
}

/** Seconds from the first key of the title to the record on the screen. */
async function declare({ page, command, asked, answer, skip }, when) {
  await command("Sitrep: Declare Incident");
  await asked("What is happening");
  const started = performance.now();
  await answer(`Declared ${when}`);
  await page
    .locator(".view-line", { hasText: `Declared ${when}` })
    .first()
    .waitFor();
  const took = (performance.now() - started) / 1000;
  await asked("How bad is it");
  await skip();
  await asked("Does one of these fit");
  await skip();
  return took;
}

/** The window's address, with the extension host listening for an inspector where there is a port for it. */
function addressOf(port) {
  const url = new URL(workbenchUrl({ port: server.port, folder, extension: root }));
  if (port === undefined) return url.toString();
  const payload = JSON.parse(url.searchParams.get("payload") ?? "[]");
  url.searchParams.set("payload", JSON.stringify([...payload, ["inspect-extensions", String(port)]]));
  return url.toString();
}

/** Starts a CPU profile in the process that listens there; gives what ends it and returns the profile. */
async function profile(port) {
  const [target] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve));
  let last = 0;
  const call = (method) =>
    new Promise((resolve) => {
      const id = (last += 1);
      const heard = ({ data }) => {
        const message = JSON.parse(data);
        if (message.id !== id) return;
        socket.removeEventListener("message", heard);
        resolve(message.result);
      };
      socket.addEventListener("message", heard);
      socket.send(JSON.stringify({ id, method }));
    });
  await call("Profiler.enable");
  await call("Profiler.start");
  return async () => {
    const { profile: made } = await call("Profiler.stop");
    socket.close();
    return made;
  };
}

async function windowOfJourneys() {
  const outfile = join(root, "out/bench/window.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/journeys/support/window.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["vscode", "playwright-core"],
  });
  return (await import(pathToFileURL(outfile).href)).openWindow;
}
