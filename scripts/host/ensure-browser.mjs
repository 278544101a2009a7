import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { root } from "./paths.mjs";
import { run } from "./run.mjs";
import { setupError } from "./setup-error.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/**
 * Finds a Chromium-based browser, or installs one: Debian's package where we may, else Playwright's download.
 * `node_modules` must be there already.
 * @returns {Promise<string>} the browser's executable
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("Installing Debian's chromium for the browser tests, once…");
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "chromium"]);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  return downloadBrowser();
}

/** @returns {string | undefined} a browser that is on this machine already */
function findBrowser() {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, `${name}${suffix}`)));
  return [...onPath, ...usualPlaces(), playwright().chromium.executablePath()].find(isExecutable);
}

/** @returns {string[]} where macOS and Windows put browsers, which are on no PATH there */
function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform !== "win32") return [];
  const programs = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => process.env[name] ?? [],
  );
  return programs.flatMap((folder) => [
    join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);
}

async function downloadBrowser() {
  console.log("Installing Playwright's chromium for the browser tests, once…");
  const cli = join(root, "node_modules", "playwright-core", "cli.js");
  const { output } = await run(process.execPath, [cli, "install", "chromium"]);
  const path = playwright().chromium.executablePath();
  if (isExecutable(path)) return path;
  throw setupError(
    `${output.trim()}\n\nNo browser for the browser tests. Install Chromium, Chrome or Edge, then run the tests again.`,
  );
}

/** Loaded only here, because it is not there before the dependencies are. */
function playwright() {
  return createRequire(join(root, "package.json"))("playwright-core");
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: either way not a browser for us.
    return false;
  }
}
