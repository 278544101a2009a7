import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureEditor } from "./ensure-editor.mjs";
import { freePort } from "./free-port.mjs";
import { root } from "./paths.mjs";
import { run } from "./run.mjs";
import { setupError } from "./setup-error.mjs";

/** Settings that make the window calm and keep it from calling out. Workspaces are not touched for it. */
export const calmSettings = Object.freeze({
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.showReleaseNotes": false,
  "git.openRepositoryInParentFolders": "never",
});

/**
 * A running editor server.
 * @typedef {{ port: number, userData: string, pid: number | undefined, stop: () => Promise<void> }} EditorServer
 */

/**
 * Starts the editor host on the loopback interface and waits until it answers.
 * @param {{ port?: number, trust?: boolean, settings?: Readonly<Record<string, unknown>>, env?: NodeJS.ProcessEnv,
 *   install?: boolean | string, folder?: string, builtIns?: readonly string[] }}
 *   [options] `port`: a free one when left out; `folder`: what a window without a folder in its address opens; `trust`: Workspace Trust is on, so a window asks or is restricted
 *   (off when left out); `settings`: added to the calm ones; `install`: the built project (or another folder with a
 *   built one, or a .vsix) is installed as people install it, and the window is as they have it. Left out, windows take an
 *   extension under development from their address, and then show no notifications by themselves. `builtIns`: of the
 *   extensions that the editor brings along, only these by their folders' names; all when left out.
 * @returns {Promise<EditorServer>} whoever starts it stops it
 */
export async function serveEditor(options = {}) {
  const { node, serverMain } = await ensureEditor();
  const port = options.port ?? (await freePort());
  const userData = await mkdtemp(join(tmpdir(), "sitrep-editor-"));
  await writeSettings(userData, options.settings);
  const { install = false, trust = false } = options;
  if (typeof install === "string" && install.endsWith(".vsix")) await installVsix(userData, install);
  else if (install !== false) await installInto(userData, install === true ? root : install);
  const { folder, builtIns } = options;
  const args = [
    ...serverArguments({ serverMain, port, userData, trust, installed: install !== false, folder }),
    ...(builtIns === undefined ? [] : await onlyBuiltIns(serverMain, userData, builtIns)),
  ];
  const child = spawn(node, args, {
    env: { ...process.env, ...options.env },
    // A process group of its own, so that extension hosts and terminals can be stopped with it.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = gather(child);
  const forget = endWithUs(() => {
    killTree(child);
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  });
  const stop = async () => {
    forget();
    killTree(child);
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await untilReady(port, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, userData, pid: child.pid, stop };
}

/**
 * Cleans up when this process ends, however it ends. The server is in a process group of its own, so Ctrl+C at the
 * terminal does not reach it by itself.
 * @param {() => void} cleanUp
 * @returns {() => void} call it when there is nothing to clean up any more
 */
function endWithUs(cleanUp) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    forget();
    cleanUp();
    // Whoever else listens ends the process in their own way; without them the signal does what it always does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off("exit", cleanUp);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.once("exit", cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
  return forget;
}

/**
 * @param {{ serverMain: string, port: number, userData: string, trust: boolean, installed: boolean,
 *   folder: string | undefined }} options
 * @returns {string[]}
 */
function serverArguments({ serverMain, port, userData, trust, installed, folder }) {
  return [
    serverMain,
    ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token"],
    ...["--accept-server-license-terms", "--telemetry-level", "off", "--server-data-dir", userData],
    // Without it the workbench ignores the address's payload, which names the extension under development; with it
    // no notification is shown by itself.
    ...(installed ? [] : ["--enable-smoke-test-driver"]),
    ...(trust ? [] : ["--disable-workspace-trust"]),
    ...(folder === undefined ? [] : ["--default-folder", folder]),
  ];
}

/**
 * @param {string} serverMain
 * @param {string} userData
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} the arguments that have the editor bring along these extensions alone
 */
async function onlyBuiltIns(serverMain, userData, names) {
  const folder = join(userData, "built-in");
  await mkdir(folder);
  const all = join(serverMain, "../../extensions");
  for (const name of names) await symlink(join(all, name), join(folder, name), "junction");
  return ["--builtin-extensions-dir", folder];
}

/**
 * Puts what ships where the editor looks for installed extensions.
 * @param {string} userData
 * @param {string} project
 */
async function installInto(userData, project) {
  const { publisher, name, version } = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  const folder = join(userData, "extensions", `${publisher}.${name}-${version}`);
  const titles = (await readdir(project)).filter((file) => /^package\.nls\..*json$/.test(file));
  for (const part of ["package.json", ...titles, "l10n", "dist", "media", "docs/rules"]) {
    await cp(join(project, part), join(folder, part), { recursive: true });
  }
  // The language that marks what was translated, where it was made (scripts/l10n.mjs pseudo).
  for (const part of ["package.nls.qps-ploc.json", "l10n/bundle.l10n.qps-ploc.json"]) {
    if (existsSync(join(project, "out", part))) await cp(join(project, "out", part), join(folder, part));
  }
}

/**
 * Installs a package with the editor's own command.
 * @param {string} userData
 * @param {string} vsix
 */
async function installVsix(userData, vsix) {
  const { node, serverMain } = await ensureEditor();
  const args = ["--server-data-dir", userData, "--accept-server-license-terms", "--install-extension", vsix];
  const { code, output } = await run(node, [serverMain, ...args]);
  if (code !== 0) throw setupError(`${output.trim()}\n\nThe editor could not install ${vsix}.`);
}

/**
 * Writes the settings that windows of a server begin with from now on, beside the calm ones.
 * @param {string} userData
 * @param {Readonly<Record<string, unknown>>} [settings]
 */
export async function writeSettings(userData, settings) {
  const all = { ...calmSettings, ...settings };
  for (const scope of ["Machine", "User"]) {
    await mkdir(join(userData, "data", scope), { recursive: true });
    await writeFile(join(userData, "data", scope, "settings.json"), JSON.stringify(all, undefined, 2));
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {{ text: string }} the end of what it printed, growing
 */
function gather(child) {
  const log = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      log.text = (log.text + chunk).slice(-2_000);
    });
  }
  return log;
}

/**
 * @param {number} port
 * @param {import("node:child_process").ChildProcess} child
 * @param {{ text: string }} log
 */
async function untilReady(port, child, log) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(`http://127.0.0.1:${port}/`)).ok) return;
    } catch (error) {
      if (isRefusedPort(error))
        throw setupError(`Browsers refuse to talk to port ${port}. Choose another one.`);
      // Else it is not listening yet: ask again.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw setupError(`${log.text}\n\nThe editor host did not start on port ${port}; its own words are above.`);
}

/**
 * `fetch` keeps to the list of ports that browsers refuse (https://fetch.spec.whatwg.org/#port-blocking).
 * @param {unknown} error
 */
function isRefusedPort(error) {
  return error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
}

/**
 * Ends a server with all it started.
 * @param {{ readonly pid?: number | undefined }} server
 */
export function killTree({ pid }) {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The whole group has ended already.
  }
}
