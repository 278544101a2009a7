import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
// The host scripts are plain JavaScript so that they run before anything is installed.
import { ensureBrowser } from "../../../scripts/host/ensure-browser.mjs";
import { serveEditor } from "../../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../../scripts/host/workbench-url.mjs";

const root = process.cwd();
const screenshots = join(root, "out", "screenshots");

export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high contrast": "Default High Contrast",
  "high contrast light": "Default High Contrast Light",
} as const;

export interface StartOptions {
  /** Files of the workspace, by path; the sample workspace where left out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: keyof typeof themes;
  /** Workspace Trust switched on: the window is restricted until the person trusts it. */
  readonly restricted?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** One window of a real VS Code in a real browser, on a workspace of its own. Whoever starts it closes it. */
export interface Editor {
  readonly page: Page;
  readonly workspace: string;
  /** Runs a command from the palette by its title, as a person does: F1, type, Enter. */
  readonly command: (title: string) => Promise<void>;
  /** Types into the input box or quick pick that is open and presses Enter. */
  readonly answer: (text: string) => Promise<void>;
  /** Waits for a quick pick or input box whose title, prompt or placeholder holds the text. */
  readonly asked: (text: string) => Promise<void>;
  /** A file's text, BOM and all. */
  readonly read: (path: string) => Promise<string>;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Waits until a file's text fits; fails with what it was. */
  readonly until: (path: string, fits: (text: string) => boolean) => Promise<string>;
  /** The names in a folder, sorted. */
  readonly list: (path: string) => Promise<readonly string[]>;
  readonly openSideBar: () => Promise<void>;
  /** Opens a file by its path, through quick open. */
  readonly open: (path: string) => Promise<void>;
  /** The page inside a webview that holds an element. */
  readonly webview: (selector: string) => Promise<Frame>;
  /** Saves what the person sees under out/screenshots. */
  readonly screenshot: (name: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startEditor(options: StartOptions = {}): Promise<Editor> {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-journey-"));
  const workspace = join(parent, "workspace");
  await fill(workspace, options);
  const server = await serveEditor({
    trust: options.restricted ?? false,
    settings: { "workbench.colorTheme": themes[options.theme ?? "dark"], "window.confirmBeforeClose": "never" },
  });
  const browser = await launch();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    timezoneId: "Asia/Kathmandu",
  });
  const page = await context.newPage();
  const url = workbenchUrl({ port: server.port, folder: workspace, extension: root });
  await page.goto(url);
  await ready(page);
  return {
    page,
    workspace,
    ...peopleDo(page),
    ...filesIn(workspace),
    screenshot: async (name) => {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name.replace(/[^\w-]+/g, "-")}.png`) });
    },
    reload: async () => {
      await page.goto(url);
      await ready(page);
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

async function fill(workspace: string, { files }: StartOptions): Promise<void> {
  if (files === undefined) {
    await cp(join(root, "test/fixtures/sample-workspace"), workspace, { recursive: true });
    return;
  }
  await mkdir(workspace, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector(".monaco-workbench .activitybar", { timeout: 60_000 });
  await page.waitForSelector('.activitybar [aria-label^="Sitrep"]', { timeout: 60_000 });
}

const box = ".quick-input-widget:not([style*='display: none'])";

function peopleDo(
  page: Page,
): Pick<Editor, "command" | "answer" | "asked" | "openSideBar" | "open" | "webview"> {
  const input = page.locator(`${box} input.input`).first();
  const openPalette = async (text: string): Promise<void> => {
    await page.keyboard.press("F1");
    await input.waitFor({ state: "visible" });
    await input.fill(`>${text}`);
  };
  return {
    async command(title) {
      await openPalette(`Sitrep: ${title}`);
      await page.locator(`${box} .monaco-list-row`, { hasText: `Sitrep: ${title}` }).first().waitFor();
      await page.keyboard.press("Enter");
    },
    async answer(text) {
      await input.waitFor({ state: "visible" });
      await input.fill(text);
      // The list filters as it is typed into; a person waits for it as well.
      await page.waitForTimeout(150);
      await page.keyboard.press("Enter");
    },
    async asked(text) {
      await page
        .locator(box)
        .filter({ has: page.locator(`:text("${text}"), input[placeholder*="${text}"]`) })
        .first()
        .waitFor({ timeout: 15_000 });
    },
    async openSideBar() {
      await page.locator('.activitybar [aria-label^="Sitrep"]').first().click();
      await page.locator(".pane-header", { hasText: "Runbook" }).first().waitFor();
    },
    async open(path) {
      await page.keyboard.press("F1");
      await input.waitFor({ state: "visible" });
      await input.fill(path);
      await page.locator(`${box} .monaco-list-row`).first().waitFor();
      await page.waitForTimeout(400);
      await page.keyboard.press("Enter");
      await page.locator(".tab.active", { hasText: path.split("/").at(-1) ?? path }).waitFor();
    },
    async webview(selector) {
      for (let tries = 0; tries < 100; tries += 1) {
        for (const frame of page.frames()) {
          if ((await frame.locator(selector).count().catch(() => 0)) > 0) return frame; // frames come and go
        }
        await page.waitForTimeout(150);
      }
      throw new Error(`No webview shows ${selector}`);
    },
  };
}

function filesIn(workspace: string): Pick<Editor, "read" | "write" | "until" | "list"> {
  const read = (path: string): Promise<string> => readFile(join(workspace, path), "utf8");
  return {
    read,
    write: (path, text) => writeFile(join(workspace, path), text),
    list: async (path) => (await readdir(join(workspace, path))).sort(),
    async until(path, fits) {
      let text = "";
      for (let tries = 0; tries < 100; tries += 1) {
        text = await read(path).catch(() => ""); // it may not have come to be
        if (fits(text)) return text;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${path} did not become what was waited for. It is:\n${text}`);
    },
  };
}
