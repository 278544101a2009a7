import { ensureBrowser } from "./ensure-browser.mjs";

/**
 * Finds or installs a browser and starts it without a window and without talk to its vendor. `node_modules` must be
 * there already.
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launchBrowser() {
  const executablePath = await ensureBrowser();
  // Loaded only here, because it is not there before the dependencies are.
  const { chromium } = await import("playwright-core");
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // root, as in containers, has no other way
      ...["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
      ...["--disable-sync", "--no-first-run"],
    ],
  });
}
