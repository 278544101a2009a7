import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
// The host scripts are plain JavaScript so that they run before anything is installed.
import { launchBrowser } from "../../../scripts/host/launch-browser.mjs";
import { serveEditor } from "../../../scripts/host/serve-editor.mjs";
import { workbenchUrl } from "../../../scripts/host/workbench-url.mjs";
import { openWindow, type Window } from "./window.ts";
import { fillWorkspace, workspaceFiles, type WorkspaceFiles } from "./workspace-files.ts";

/** The built project that is installed: this one, unless another copy of it is to be tried. */
const project = process.env["SITREP_EXTENSION"] ?? process.cwd();

export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high contrast": "Default High Contrast",
  "high contrast light": "Default High Contrast Light",
} as const;

export type Theme = keyof typeof themes;

export interface StartOptions {
  /** Files of the workspace, by path; the sample workspace where left out. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  /** Settings on top of the calm ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Workspace Trust switched on: the window is restricted until the person trusts it. */
  readonly restricted?: boolean;
  /** No folder is open in the window. */
  readonly noFolder?: boolean;
  /** The editor's display language: `de`. Sentences of the editor itself stay English, since no language pack is there. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A real VS Code in a real browser, on a workspace of its own. Whoever starts it closes it. */
export interface Editor extends Window, WorkspaceFiles {
  readonly workspace: string;
  /** One more window on the same workspace. */
  readonly anotherWindow: () => Promise<Window>;
  /** Changes the settings of the workspace and waits until the window looks like it. */
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startEditor(options: StartOptions = {}): Promise<Editor> {
  const parent = await mkdtemp(join(tmpdir(), "sitrep-journey-"));
  const workspace = join(parent, "workspace");
  await fillWorkspace(workspace, options.files);
  const server = await serveEditor({
    trust: options.restricted ?? false,
    install: project,
    settings: {
      "workbench.colorTheme": themes[options.theme ?? "dark"],
      "window.confirmBeforeClose": "never",
      "editor.minimap.enabled": false,
      "files.autoSave": "off", // as on a desktop; in a browser it is on
      "security.workspace.trust.startupPrompt": "never",
      "sitrep.time.zone": "Asia/Kathmandu",
      ...options.settings,
    },
  });
  const browser = await launchBrowser();
  const context = await newContext(browser, options);
  const whole = workbenchUrl({ port: server.port, folder: workspace });
  const url = options.noFolder === true ? withoutFolder(whole) : whole;
  const window = await openWindow(context, url);
  return {
    ...window,
    ...workspaceFiles(workspace),
    workspace,
    anotherWindow: async () => openWindow(await newContext(browser, options), url),
    async setTheme(theme) {
      await mkdir(join(workspace, ".vscode"), { recursive: true });
      const settings = { "workbench.colorTheme": themes[theme] };
      await writeFile(join(workspace, ".vscode", "settings.json"), JSON.stringify(settings));
      await window.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
      await window.page.waitForTimeout(600); // webviews and icons follow the frame
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The class that the workbench wears in a theme. */
const themeClasses: Readonly<Record<Theme, string>> = {
  light: "vs:not(.hc-light)",
  dark: "vs-dark",
  "high contrast": "hc-black",
  "high contrast light": "hc-light",
};

function withoutFolder(url: string): string {
  const bare = new URL(url);
  bare.searchParams.delete("folder");
  bare.searchParams.set("ew", "true");
  return bare.toString();
}

async function newContext(browser: Browser, { size, language }: StartOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: size ?? { width: 1400, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    timezoneId: "Asia/Kathmandu",
  });
  // What a language pack would set before the workbench is loaded; extensions take their language from it.
  if (language !== undefined) {
    await context.addInitScript((name) => {
      Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => name, set: () => undefined });
    }, language);
  }
  return context;
}
